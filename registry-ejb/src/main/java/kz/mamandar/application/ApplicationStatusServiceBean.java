package kz.mamandar.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.client.Inquiry;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Named;
import kz.mamandar.rules.application.ApplicationStatus;

@Stateless
@Guarded
public class ApplicationStatusServiceBean implements ApplicationStatusService {

    private static final String BY_NUMBER =
            """
            select a.number, a.status, a.round, a.submitted_at, a.accepted_on, a.due_on, p.region_code,
                   d.decided_at, s.registry_number,
                   (select string_agg(g.reason_code, ',' order by g.reason_code)
                      from decision_reason_given g where g.decision_id = d.id) as reasons
            from application a join provider p on p.id = a.provider_id
            left join decision d on d.application_id = a.id and d.round = a.round
            left join specialist s on a.status = 'REGISTERED' and s.provider_id = a.provider_id and s.iin = a.iin
            where a.number = ? and a.submitted_at is not null""";

    @Inject
    Jdbc jdbc;

    @Inject
    Classifiers classifiers;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo(Role.CLIENT)
    public Optional<ApplicationState> find(String number, Inquiry inquiry) {
        Optional<Located> found =
                jdbc.find(BY_NUMBER, List.of(number), row -> new Located(state(row), row.getString("region_code")));
        if (found.filter(located -> !inquiry.scope().covers(located.region())).isPresent()) {
            audit.recordFailure(AuditAction.CLIENT_REFUSED, "application", number, "NOT_ALLOWED");
            throw new RegistryException(ErrorCode.FORBIDDEN);
        }
        audit.recordRead(
                AuditAction.APPLICATION_STATUS_READ,
                "application",
                found.isPresent() ? number : "none",
                inquiry.purpose(),
                Map.of("requestorBin", inquiry.requestorBin().value()));
        return found.map(Located::state);
    }

    private ApplicationState state(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new ApplicationState(
                row.getString("number"),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                Jdbc.instant(row, "submitted_at"),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(Jdbc.instant(row, "decided_at")),
                reasons == null ? List.of() : named(reasons),
                Optional.ofNullable(row.getString("registry_number")));
    }

    private List<Named> named(String codes) {
        return Stream.of(codes.split(","))
                .map(code -> classifiers.get(Classifier.DECISION_REASONS, code))
                .toList();
    }

    private record Located(ApplicationState state, String region) {}
}
