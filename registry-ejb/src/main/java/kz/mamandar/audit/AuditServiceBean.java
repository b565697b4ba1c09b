package kz.mamandar.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.time.RegistryClock;

@Stateless
@Guarded
public class AuditServiceBean implements AuditService {

    private static final int MAX_ROWS = 200;

    @Inject
    Jdbc jdbc;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo({Role.AUDITOR, Role.SYSADMIN})
    public List<AuditRow> list(AuditCriteria criteria) {
        StringBuilder sql =
                new StringBuilder("select id, at, actor_kind, actor_id, action, subject_kind, subject_id, outcome,"
                        + " purpose, details::text as details, exists (select 1 from audit_seal s where s.events @> e.id) as sealed"
                        + " from audit_event e where true");
        List<Object> parameters = new ArrayList<>();
        criteria.action().ifPresent(action -> narrow(sql, parameters, " and action = ?", action));
        criteria.subjectId().ifPresent(subject -> narrow(sql, parameters, " and subject_id = ?", subject));
        criteria.actor().ifPresent(actor -> narrow(sql, parameters, " and actor_id = ?", actor));
        criteria.from().ifPresent(day -> narrow(sql, parameters, " and at >= ?", startOf(day)));
        criteria.to().ifPresent(day -> narrow(sql, parameters, " and at < ?", startOf(day.plusDays(1))));
        criteria.beforeId().ifPresent(before -> narrow(sql, parameters, " and id < ?", before));
        narrow(sql, parameters, " order by id desc limit ?", Math.max(1, Math.min(criteria.limit(), MAX_ROWS)));
        audit.record(AuditAction.AUDIT_READ, "audit", criteria.subjectId().orElse(null), Map.of());
        return jdbc.list(sql.toString(), parameters, AuditServiceBean::row);
    }

    /** Adds a condition written here to the query; its value goes by parameter. */
    private static void narrow(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        sql.append(condition);
        parameters.add(value);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(RegistryClock.ZONE).toInstant();
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                Jdbc.instant(row, "at"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("outcome"),
                row.getString("purpose"),
                row.getString("details"),
                row.getBoolean("sealed"));
    }
}
