package kz.mamandar.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

@Stateless
@Guarded
public class OutboxBean implements Outbox {

    private static final String INSERT =
            """
            insert into notification
                (channel, recipient, language, kind, subject, body, account_id, application_id, created_at, next_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Inject
    Jdbc jdbc;

    @Inject
    Clock clock;

    @Override
    @OpenToAll
    public void put(Notice notice) {
        NoticeTexts.Text text = NoticeTexts.render(notice);
        Instant now = clock.instant();
        jdbc.update(
                INSERT,
                Arrays.asList(
                        notice.to().channel().name(),
                        notice.to().value(),
                        notice.language().tag(),
                        notice.kind().name(),
                        text.subject(),
                        text.body(),
                        notice.accountId().orElse(null),
                        notice.applicationId().orElse(null),
                        now,
                        now));
    }

    @Override
    @OpenToAll
    public Letter preview(Notice notice) {
        NoticeTexts.Text text = NoticeTexts.render(notice);
        return new Letter(text.subject(), text.body());
    }
}
