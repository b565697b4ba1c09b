package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.mamandar.decision.ReviewService.Claim;
import kz.mamandar.platform.persistence.Jdbc;

/** Who works on which application. A claim is of one round and a help to colleagues, never a lock. */
@ApplicationScoped
class ReviewClaims {

    private static final String CLAIM =
            """
            insert into application_claim (application_id, round, staff_id, claimed_at)
            select id, round, ?, ? from application where number = ? and status = 'SUBMITTED'
            on conflict (application_id, round) do update set staff_id = excluded.staff_id, claimed_at = excluded.claimed_at""";
    private static final String RELEASE =
            """
            delete from application_claim c using application a
            where a.id = c.application_id and a.round = c.round and a.number = ? and c.staff_id = ?""";
    private static final String FIND =
            """
            select w.name as claimed_by, c.claimed_at, c.staff_id
            from application a join application_claim c on c.application_id = a.id and c.round = a.round
            join staff w on w.id = c.staff_id where a.number = ? and a.status = 'SUBMITTED'""";

    @Inject
    private Jdbc jdbc;

    @Inject
    private Clock clock;

    /** Tells whether the application could be claimed. */
    boolean claim(String number, long staffId) {
        return jdbc.update(CLAIM, List.of(staffId, clock.instant(), number)) > 0;
    }

    boolean release(String number, long staffId) {
        return jdbc.update(RELEASE, List.of(number, staffId)) > 0;
    }

    Optional<Claim> find(String number, long staffId) {
        return jdbc.find(
                FIND, List.of(number), row -> ReviewQueue.claim(row, staffId).orElseThrow());
    }
}
