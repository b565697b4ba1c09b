package kz.mamandar.bus;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.bus.BusOutbox.NewMessage;
import kz.mamandar.client.ClientService;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.identifier.Iin;

@Stateless
@Guarded
public class BusSubscriptionsBean implements BusSubscriptions {

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final String TAKE =
            """
            with due as (select id from bus_change where claimed_until <= ? order by id limit ? for update skip locked),
            taken as (update bus_change set claimed_until = ? where id in (select id from due)
                returning id, client_id, iin, changed_at)
            select t.*, c.code, s.correlation_id, s.requestor_bin, s.purpose from taken t
                join client c on c.id = t.client_id
                left join bus_subscription s on s.client_id = t.client_id and s.iin = t.iin order by t.id""";

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @Inject
    BusOutbox outbox;

    @Inject
    ClientService clients;

    @Override
    @AllowedTo(Role.CLIENT)
    public List<String> change(Subscriber subscriber, List<Wish> wishes) {
        List<String> refused = new ArrayList<>();
        for (Wish wish : wishes) {
            if (Iin.parse(wish.iin()).isEmpty()) {
                refused.add(wish.iin());
            } else if (wish.leave()) {
                jdbc.update(
                        "delete from bus_subscription where client_id = ? and iin = ?",
                        List.of(subscriber.clientId(), wish.iin()));
            } else {
                add(subscriber, wish.iin());
            }
        }
        return refused;
    }

    private void add(Subscriber subscriber, String iin) {
        jdbc.update(
                """
                insert into bus_subscription (client_id, iin, correlation_id, requestor_bin, purpose, subscribed_at)
                values (?, ?, ?, ?, ?, ?) on conflict (client_id, iin) do update set
                    correlation_id = excluded.correlation_id, requestor_bin = excluded.requestor_bin,
                    purpose = excluded.purpose, subscribed_at = excluded.subscribed_at""",
                List.of(
                        subscriber.clientId(),
                        iin,
                        subscriber.correlationId(),
                        subscriber.requestorBin(),
                        subscriber.purpose(),
                        clock.instant()));
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public List<Change> take() {
        Instant now = clock.instant();
        return jdbc.list(TAKE, List.of(now, BATCH, now.plus(LEASE)), this::change);
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public void told(Change change, Optional<NewMessage> message) {
        if (jdbc.update("delete from bus_change where id = ?", List.of(change.id())) == 1) {
            message.ifPresent(outbox::add);
        }
    }

    private Change change(ResultSet row) throws SQLException {
        boolean subscribed = row.getString("correlation_id") != null;
        return new Change(
                row.getLong("id"),
                subscribed ? clients.findSoapClient(row.getString("code")) : Optional.empty(),
                row.getString("iin"),
                Jdbc.instant(row, "changed_at"),
                row.getString("correlation_id"),
                row.getString("requestor_bin"),
                row.getString("purpose"));
    }
}
