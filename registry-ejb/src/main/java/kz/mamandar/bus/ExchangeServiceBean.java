package kz.mamandar.bus;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

/** Each step is one statement: the unique key decides between two copies that arrive at once. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExchangeServiceBean implements ExchangeService {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String SEAL_OWNER = "bus-answer";
    private static final String CLAIM =
            """
            insert into bus_exchange as e (client_id, message_id, request_hash, claim, claimed_until, created_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (client_id, message_id) do update set claim = excluded.claim, claimed_until = excluded.claimed_until
                where e.answer_sealed is null and e.claimed_until < excluded.created_at
                    and e.request_hash = excluded.request_hash
            returning claim""";

    @Inject
    Jdbc jdbc;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    @Override
    @OpenToAll
    public Claim claim(long clientId, String messageId, byte[] hash) {
        Instant now = clock.instant();
        UUID claim = UUID.randomUUID();
        boolean mine = jdbc.find(CLAIM, List.of(clientId, messageId, hash, claim, now.plus(LEASE), now), row -> true)
                .isPresent();
        return mine
                ? new Claim(State.MINE, Optional.of(claim), Optional.empty())
                : jdbc.find(
                                "select request_hash, answer_sealed from bus_exchange where client_id = ? and message_id = ?",
                                List.of(clientId, messageId),
                                row -> standing(row, hash))
                        .orElse(new Claim(State.BUSY, Optional.empty(), Optional.empty()));
    }

    private Claim standing(ResultSet row, byte[] hash) throws SQLException {
        if (!Arrays.equals(row.getBytes("request_hash"), hash)) {
            return new Claim(State.TAKEN, Optional.empty(), Optional.empty());
        }
        Optional<String> answer =
                Optional.ofNullable(row.getString("answer_sealed")).map(this::opened);
        return new Claim(answer.isPresent() ? State.ANSWERED : State.BUSY, Optional.empty(), answer);
    }

    @Override
    @OpenToAll
    public String answer(long clientId, String messageId, UUID claim, String answer) {
        int left = jdbc.update(
                "update bus_exchange set answer_sealed = ? where client_id = ? and message_id = ? and claim = ?"
                        + " and answer_sealed is null",
                List.of(seal.seal(SEAL_OWNER, answer), clientId, messageId, claim));
        if (left == 1) {
            return answer;
        }
        return jdbc.find(
                        "select answer_sealed from bus_exchange where client_id = ? and message_id = ?"
                                + " and answer_sealed is not null",
                        List.of(clientId, messageId),
                        row -> opened(row.getString("answer_sealed")))
                .orElse(answer);
    }

    @Override
    @OpenToAll
    public void release(long clientId, String messageId, UUID claim) {
        jdbc.update(
                "delete from bus_exchange where client_id = ? and message_id = ? and claim = ? and answer_sealed is null",
                List.of(clientId, messageId, claim));
    }

    private String opened(String sealed) {
        return seal.open(SEAL_OWNER, sealed);
    }
}
