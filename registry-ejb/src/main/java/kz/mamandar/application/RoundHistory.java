package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.mamandar.application.ApplicationView.DecisionView;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.rules.application.DecisionOutcome;

/** The rounds of an application as they were sent, each with its decision. */
@ApplicationScoped
class RoundHistory {

    private static final String ROUNDS =
            """
            select r.round, r.submitted_at, r.accepted_on, r.due_on, r.content::text as content,
                   d.outcome, d.comment, d.basis_act, d.basis_number, d.basis_date, d.decided_at,
                   (select string_agg(g.reason_code, ',' order by g.reason_code)
                      from decision_reason_given g where g.decision_id = d.id) as reasons
            from application_round r
            left join decision d on d.application_id = r.application_id and d.round = r.round
            where r.application_id = ? order by r.round""";

    @Inject
    private Jdbc jdbc;

    List<RoundView> of(long applicationId) {
        return jdbc.list(ROUNDS, List.of(applicationId), RoundHistory::round);
    }

    private static RoundView round(ResultSet row) throws SQLException {
        return new RoundView(
                row.getInt("round"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Json.read(row.getString("content"), ApplicationContent.class),
                row.getString("outcome") == null ? Optional.empty() : Optional.of(decision(row)));
    }

    private static DecisionView decision(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new DecisionView(
                DecisionOutcome.valueOf(row.getString("outcome")),
                reasons == null ? List.of() : List.of(reasons.split(",")),
                Optional.ofNullable(row.getString("comment")),
                Optional.ofNullable(row.getString("basis_act")),
                Optional.ofNullable(row.getString("basis_number")),
                Optional.ofNullable(row.getObject("basis_date", LocalDate.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
