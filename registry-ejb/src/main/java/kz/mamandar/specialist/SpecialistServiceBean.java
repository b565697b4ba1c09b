package kz.mamandar.specialist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;

@Stateless
@Guarded
public class SpecialistServiceBean implements SpecialistService {

    private static final String AS_OF =
            """
             from specialist s join specialist_version v on v.specialist_id = s.id
            where v.valid_from < ? and (v.valid_to is null or v.valid_to >= ?) and\s""";
    private static final String BY_NUMBER = "select " + SpecialistViews.COLUMNS + AS_OF + "s.registry_number = ?";
    private static final String BY_IIN = "select " + SpecialistViews.COLUMNS + AS_OF
            + "s.iin = ? order by (v.status = 'ACTIVE') desc, s.registered_on, s.id limit 1";

    @Inject
    private Jdbc jdbc;

    @Inject
    private SpecialistViews views;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    @AllowedTo(Role.CLIENT)
    public Optional<SpecialistView> findByRegistryNumber(String number, Optional<LocalDate> asOf, Purpose purpose) {
        Optional<SpecialistView> found = RegistryNumber.parse(number).flatMap(n -> find(BY_NUMBER, n.value(), asOf));
        recordRead(AuditAction.ENTRY_READ, found, purpose);
        return found;
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public Optional<SpecialistView> findByIin(String iin, Optional<LocalDate> asOf, Purpose purpose) {
        Optional<SpecialistView> found = find(BY_IIN, valid(iin).value(), asOf);
        recordRead(AuditAction.ENTRY_READ, found, purpose);
        return found;
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public Verification verify(String iin, Optional<LocalDate> asOf, Purpose purpose) {
        Optional<SpecialistView> found = find(BY_IIN, valid(iin).value(), asOf);
        recordRead(AuditAction.ENTRY_VERIFIED, found, purpose);
        return found.map(SpecialistServiceBean::verification)
                .orElse(new Verification(VerificationStatus.NOT_REGISTERED, Optional.empty(), Optional.empty()));
    }

    private static Verification verification(SpecialistView view) {
        VerificationStatus status =
                switch (view.status()) {
                    case ACTIVE -> VerificationStatus.REGISTERED;
                    case SUSPENDED -> VerificationStatus.SUSPENDED;
                    case EXCLUDED -> VerificationStatus.EXCLUDED;
                };
        return new Verification(status, Optional.of(view.registeredOn()), Optional.of(view.registryNumber()));
    }

    /** As it stood at the end of the day; today that is now. */
    private Optional<SpecialistView> find(String sql, String key, Optional<LocalDate> asOf) {
        LocalDate day = asOf.orElse(LocalDate.now(clock));
        OffsetDateTime endOfDay =
                day.plusDays(1).atStartOfDay(RegistryClock.ZONE).toOffsetDateTime();
        return jdbc.find(sql, List.of(endOfDay, endOfDay, key), views::of);
    }

    private static Iin valid(String iin) {
        return Iin.parse(iin).orElseThrow(() -> new RegistryException(Problem.at("iin", ErrorCode.INVALID_IIN)));
    }

    private void recordRead(AuditAction action, Optional<SpecialistView> found, Purpose purpose) {
        audit.recordRead(
                action,
                "entry",
                found.map(SpecialistView::registryNumber).orElse("none"),
                purpose.purpose(),
                Map.of("requestorBin", purpose.requestorBin()));
    }
}
