package kz.mamandar.bus;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.time.BackOff;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
public class BusOutboxBean implements BusOutbox {

    static final int BATCH = 4;
    static final Duration LIFETIME = Duration.ofDays(3);
    static final String SEAL_OWNER = "bus-message";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String COLUMNS =
            "id, service_id, correlation_id, message_type, payload_sealed, payload_form, created_at, attempts, seq";
    private static final String TAKE =
            """
            with due as (
                select o.seq from bus_outbox o where o.state = 'ON_DELIVERY' and o.next_attempt_at <= ?
                    and not exists (select 1 from bus_outbox earlier where earlier.state = 'ON_DELIVERY'
                        and earlier.client_id = o.client_id and earlier.correlation_id = o.correlation_id
                        and earlier.seq < o.seq)
                order by o.next_attempt_at limit ? for update skip locked),
            taken as (
                update bus_outbox set attempts = attempts + 1, next_attempt_at = ? where seq in (select seq from due)
                returning\s"""
                    + COLUMNS + ") select * from taken order by seq";

    private static final String FIND =
            """
            select id, client_id, service_id, state, changed_at, bus_message_id <> ? and id::text <> ? as earlier_copy
            from bus_outbox where id = coalesce((select message_id from bus_delivery where bus_message_id = ?), ?)""";

    @Inject
    Jdbc jdbc;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "registry.bus.retry.seconds", defaultValue = "30")
    int retrySeconds;

    /** Longer than a batch takes when the bus lets every message run into its time limit. */
    @Inject
    @ConfigProperty(name = "registry.bus.lease.seconds", defaultValue = "150")
    int leaseSeconds;

    @Override
    @AllowedTo({Role.CLIENT, Role.SYSTEM})
    public void add(NewMessage message) {
        Instant now = clock.instant();
        jdbc.update(
                "insert into bus_outbox (id, client_id, service_id, correlation_id, message_type, payload_sealed, payload_form,"
                        + " created_at, changed_at, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        UUID.randomUUID(),
                        message.clientId(),
                        message.serviceId(),
                        message.correlationId(),
                        message.type().name(),
                        seal.seal(SEAL_OWNER, message.payload()),
                        message.form().name(),
                        now,
                        now,
                        now));
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public List<Message> take() {
        Instant now = clock.instant();
        return jdbc.list(TAKE, List.of(now, BATCH, now.plusSeconds(leaseSeconds)), this::message);
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public void delivered(UUID id, String busMessageId) {
        Instant now = clock.instant();
        jdbc.update(
                "update bus_outbox set state = 'DELIVERED', bus_message_id = ?, changed_at = ?, last_error = null"
                        + " where id = ? and state = 'ON_DELIVERY'",
                List.of(busMessageId, now, id));
        jdbc.update(
                "insert into bus_delivery (bus_message_id, message_id, delivered_at) values (?, ?, ?)"
                        + " on conflict (bus_message_id) do nothing",
                List.of(busMessageId, id, now));
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public void failed(UUID id, String reason) {
        Instant now = clock.instant();
        BackOff backOff = new BackOff(Duration.ofSeconds(retrySeconds), LONGEST);
        int attempts = (int) jdbc.count("select attempts from bus_outbox where id = ?", List.of(id));
        jdbc.update(
                "update bus_outbox set next_attempt_at = ?, last_error = ?, changed_at = ?,"
                        + " state = case when created_at < ? then 'NOT_DELIVERED' else state end"
                        + " where id = ? and state = 'ON_DELIVERY'",
                List.of(now.plus(backOff.after(attempts)), reason, now, now.minus(LIFETIME), id));
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public List<Message> listWaiting(long clientId, String serviceId, int limit) {
        return jdbc.list(
                "select " + COLUMNS
                        + " from bus_outbox where client_id = ? and service_id = ? and state = 'ON_DELIVERY'"
                        + " order by seq limit ?",
                List.of(clientId, serviceId, limit),
                this::message);
    }

    @Override
    @AllowedTo({Role.CLIENT, Role.SYSTEM})
    public Optional<Sent> find(String messageId) {
        return jdbc.find(
                FIND,
                Arrays.asList(messageId, messageId, messageId, uuid(messageId)),
                row -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getLong("client_id"),
                        row.getString("service_id"),
                        row.getString("state"),
                        Jdbc.instant(row, "changed_at"),
                        row.getBoolean("earlier_copy")));
    }

    @Override
    @AllowedTo({Role.CLIENT, Role.SYSTEM})
    public void report(UUID id, Report report) {
        Instant now = clock.instant();
        if (report == Report.RESEND) {
            jdbc.update(
                    "update bus_outbox set state = 'ON_DELIVERY', next_attempt_at = ?, changed_at = ? where id = ?"
                            + " and created_at > ?",
                    List.of(now.plusSeconds(retrySeconds), now, id, now.minus(LIFETIME)));
        } else {
            jdbc.update(
                    "update bus_outbox set state = ?, changed_at = ? where id = ?", List.of(report.name(), now, id));
        }
    }

    private static UUID uuid(String messageId) {
        try {
            return UUID.fromString(messageId);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("service_id"),
                row.getString("correlation_id"),
                MessageType.valueOf(row.getString("message_type")),
                seal.open(SEAL_OWNER, row.getString("payload_sealed")),
                PayloadForm.valueOf(row.getString("payload_form")),
                Jdbc.instant(row, "created_at"),
                row.getInt("attempts"));
    }
}
