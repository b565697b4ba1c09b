package kz.mamandar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.OwnTransaction;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;

/**
 * The outbox as its carriers see it. A carrier takes messages on a lease, so that no transaction waits for a mail server; what
 * a dead carrier had taken becomes due again when the lease ends.
 */
@ApplicationScoped
public class OutboxQueue {

    static final int BATCH = 20;

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String DUE =
            "sent_at is null and failed_at is null and next_attempt_at <= ? and channel = any(cast(? as text[]))";

    private Jdbc jdbc;
    private Clock clock;

    protected OutboxQueue() {}

    @Inject
    public OutboxQueue(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a message of these channels is due; one look at a partial index. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean isAnyDue(Set<Channel> channels) {
        return jdbc.find(
                        "select 1 from notification where " + DUE + " limit 1",
                        List.of(clock.instant(), names(channels)),
                        row -> true)
                .isPresent();
    }

    /** Takes the messages that have been due longest, past those that others have taken. */
    @OwnTransaction
    public List<OutgoingMessage> take(Set<Channel> channels) {
        Instant now = clock.instant();
        return jdbc.list(
                "update notification set attempts = attempts + 1, next_attempt_at = ? where id in (select id from notification"
                        + " where " + DUE + " order by next_attempt_at limit ? for update skip locked)"
                        + " returning id, channel, recipient, language, kind, subject, body, created_at, attempts",
                List.of(now.plus(LEASE), now, names(channels), BATCH),
                OutboxQueue::message);
    }

    /** The message has left; a secret text is wiped unless the mailbox of the demonstration still shows it. */
    @OwnTransaction
    public void markSent(OutgoingMessage message, boolean wipe) {
        jdbc.update(
                "update notification set sent_at = ?, last_error = null" + (wipe ? ", body = ''" : "")
                        + " where id = ?",
                List.of(clock.instant(), message.id()));
    }

    /** The message has not left; it is due again later, or given up. */
    @OwnTransaction
    public void markFailed(OutgoingMessage message, String reason) {
        Instant now = clock.instant();
        Optional<Instant> next =
                DeliveryPolicy.nextAttempt(message.kind(), message.createdAt(), message.attempts(), now);
        if (next.isPresent()) {
            jdbc.update(
                    "update notification set next_attempt_at = ?, last_error = ? where id = ?",
                    List.of(next.get(), reason, message.id()));
        } else {
            jdbc.update(
                    "update notification set failed_at = ?, last_error = ?"
                            + (message.kind().isSecret() ? ", body = ''" : "") + " where id = ?",
                    List.of(now, reason, message.id()));
        }
    }

    private static String[] names(Set<Channel> channels) {
        return channels.stream().map(Channel::name).toArray(String[]::new);
    }

    private static OutgoingMessage message(ResultSet row) throws SQLException {
        return new OutgoingMessage(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                Language.ofTag(row.getString("language")).orElseThrow(),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("body"),
                Jdbc.instant(row, "created_at"),
                row.getInt("attempts"));
    }
}
