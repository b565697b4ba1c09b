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
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.client.ClientService;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.time.BackOff;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
public class BusInboxBean implements BusInbox {

    static final int BATCH = 10;
    static final int MOST_ATTEMPTS = 10;

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1));
    private static final String ADD =
            """
            insert into bus_inbox (id, client_id, message_id, service_id, session_id, request_hash, payload_sealed,
                payload_form, payload_signed, received_at, changed_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (client_id, message_id) do nothing""";
    private static final String TAKE =
            """
            update bus_inbox i set attempts = attempts + 1, next_attempt_at = ? from client c
            where c.id = i.client_id and i.id in (select id from bus_inbox where state = 'RECEIVED' and next_attempt_at <= ?
                order by next_attempt_at limit ? for update skip locked)
            returning i.*, c.code""";

    @Inject
    Jdbc jdbc;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    @Inject
    BusOutbox outbox;

    @Inject
    ClientService clients;

    /** After so long what a node took belongs to the others again: it was stopped while it worked. */
    @Inject
    @ConfigProperty(name = "registry.bus.lease.seconds", defaultValue = "150")
    int leaseSeconds;

    @Override
    @AllowedTo(Role.CLIENT)
    public Acceptance accept(NewRequest request, Optional<NewMessage> notice) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        boolean added = jdbc.update(
                        ADD,
                        Arrays.asList(
                                id,
                                request.clientId(),
                                request.messageId(),
                                request.serviceId(),
                                request.sessionId().orElse(null),
                                request.hash(),
                                seal.seal(BusOutboxBean.SEAL_OWNER, request.payload()),
                                request.form().name(),
                                request.signed(),
                                now,
                                now,
                                now))
                > 0;
        if (added) {
            notice.ifPresent(outbox::add);
            return new Acceptance(id, false);
        }
        return jdbc.find(
                        "select id, request_hash from bus_inbox where client_id = ? and message_id = ?",
                        List.of(request.clientId(), request.messageId()),
                        row -> new Acceptance(
                                row.getObject("id", UUID.class),
                                !Arrays.equals(row.getBytes("request_hash"), request.hash())))
                .orElseThrow();
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public List<Request> take() {
        Instant now = clock.instant();
        return jdbc.list(TAKE, List.of(now.plusSeconds(leaseSeconds), now, BATCH), this::request);
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public void answered(Request request, NewMessage answer) {
        int changed = jdbc.update(
                "update bus_inbox set state = 'ANSWERED', changed_at = ?, last_error = null where id = ? and state = 'RECEIVED'",
                List.of(clock.instant(), request.id()));
        if (changed == 1) {
            outbox.add(answer);
        }
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public void failed(Request request, String reason) {
        Instant now = clock.instant();
        String state = request.attempts() >= MOST_ATTEMPTS ? "FAILED" : "RECEIVED";
        jdbc.update(
                "update bus_inbox set state = ?, changed_at = ?, next_attempt_at = ?, last_error = ? where id = ?"
                        + " and state = 'RECEIVED'",
                List.of(state, now, now.plus(BACK_OFF.after(request.attempts())), reason, request.id()));
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public Optional<RequestState> findState(long clientId, String messageId) {
        return jdbc.find(
                "select id, service_id, state, changed_at from bus_inbox where client_id = ? and (message_id = ? or id::text = ?)",
                List.of(clientId, messageId, messageId),
                row -> new RequestState(
                        row.getObject("id", UUID.class),
                        row.getString("service_id"),
                        row.getString("state"),
                        Jdbc.instant(row, "changed_at")));
    }

    private Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                clients.findSoapClient(row.getString("code")),
                row.getLong("client_id"),
                row.getString("message_id"),
                row.getString("service_id"),
                seal.open(BusOutboxBean.SEAL_OWNER, row.getString("payload_sealed")),
                PayloadForm.valueOf(row.getString("payload_form")),
                row.getBoolean("payload_signed"),
                row.getInt("attempts"));
    }
}
