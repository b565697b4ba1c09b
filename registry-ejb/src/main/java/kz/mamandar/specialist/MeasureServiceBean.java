package kz.mamandar.specialist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.specialist.Register.Measured;

@Stateless
@Guarded
public class MeasureServiceBean implements MeasureService {

    private static final String KEEP =
            """
            insert into entry_measure (specialist_id, version, action, ground_code, comment, basis_act, basis_number,
                basis_date, staff_id, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LIST =
            """
            select m.version, m.action, m.ground_code, m.comment, m.basis_act, m.basis_number, m.basis_date, w.name, m.taken_at
            from entry_measure m join specialist s on s.id = m.specialist_id join staff w on w.id = m.staff_id
            where s.registry_number = ? order by m.version desc""";

    @Inject
    Register register;

    @Inject
    MeasureCheck check;

    @Inject
    EntryNotices notices;

    @Inject
    Jdbc jdbc;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo(Role.SUPERVISOR)
    public void take(TakeMeasure typed) {
        TakeMeasure command = check.check(typed);
        RegistryNumber number = RegistryNumber.parse(command.registryNumber())
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        Measured measured = register.measure(number, command.version(), command.action());
        jdbc.update(
                KEEP,
                Arrays.asList(
                        measured.specialistId(),
                        measured.version(),
                        command.action().name(),
                        command.groundCode(),
                        command.comment(),
                        command.basisAct(),
                        command.basisNumber(),
                        command.basisDate(),
                        caller.id(),
                        measured.at()));
        notices.measured(number, measured.providerId(), command);
        audit.record(action(command.action()), "entry", number.value(), Map.of("ground", command.groundCode()));
    }

    @Override
    @AllowedTo(Role.SUPERVISOR)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void check(TakeMeasure command) {
        check.check(command);
    }

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.MINISTRY})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<MeasureView> list(String registryNumber) {
        return jdbc.list(LIST, List.of(registryNumber), MeasureServiceBean::view);
    }

    private static AuditAction action(EntryAction action) {
        return switch (action) {
            case SUSPEND -> AuditAction.ENTRY_SUSPENDED;
            case RESUME -> AuditAction.ENTRY_RESUMED;
            case EXCLUDE -> AuditAction.ENTRY_EXCLUDED;
            case REGISTER -> throw new IllegalArgumentException("not a measure");
        };
    }

    private static MeasureView view(ResultSet row) throws SQLException {
        return new MeasureView(
                row.getInt("version"),
                EntryAction.valueOf(row.getString("action")),
                row.getString("ground_code"),
                Optional.ofNullable(row.getString("comment")),
                Optional.ofNullable(row.getString("basis_act")),
                Optional.ofNullable(row.getString("basis_number")),
                Optional.ofNullable(row.getObject("basis_date", LocalDate.class)),
                row.getString("name"),
                Jdbc.instant(row, "taken_at"));
    }
}
