package kz.mamandar.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.client.Inquiry;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.RegisterSearch.Sql;

/** Look-ups are one query each and need no transaction; each is recorded before it is answered. */
@ApplicationScoped
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
    Jdbc jdbc;

    @Inject
    SpecialistViews views;

    @Inject
    Classifiers classifiers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @AllowedTo(Role.CLIENT)
    public Optional<SpecialistView> findByRegistryNumber(String number, Optional<LocalDate> asOf, Inquiry inquiry) {
        Optional<SpecialistView> found = RegistryNumber.parse(number).flatMap(n -> find(BY_NUMBER, n.value(), asOf));
        recordRead(AuditAction.ENTRY_READ, found, inquiry);
        return found;
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public Optional<SpecialistView> findByIin(String iin, Optional<LocalDate> asOf, Inquiry inquiry) {
        Optional<SpecialistView> found = find(BY_IIN, valid(iin).value(), asOf);
        recordRead(AuditAction.ENTRY_READ, found, inquiry);
        return found;
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public Verification verify(String iin, Optional<LocalDate> asOf, Inquiry inquiry) {
        Optional<SpecialistView> found = find(BY_IIN, valid(iin).value(), asOf);
        recordRead(AuditAction.ENTRY_VERIFIED, found, inquiry);
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
        LocalDate since = status == VerificationStatus.REGISTERED
                ? view.registeredOn()
                : LocalDate.ofInstant(view.validFrom(), RegistryClock.ZONE);
        return new Verification(status, Optional.of(since), Optional.of(view.registryNumber()));
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public FoundPage search(SearchCriteria criteria, Inquiry inquiry) {
        check(criteria);
        criteria.regionCode().ifPresent(code -> requireRegion(code, "region", code, inquiry));
        int limit = Math.max(1, Math.min(criteria.limit(), MAX_FOUND));
        RegisterSearch search = new RegisterSearch(criteria, inquiry.scope().regions());
        boolean few = search.few(limit)
                .flatMap(asked -> jdbc.find(asked.text(), asked.parameters(), row -> row.getBoolean("few")))
                .orElse(false);
        Sql sql = search.after(criteria.pageToken().flatMap(RegistryNumber::parse), limit + 1, few);
        List<SpecialistView> found = jdbc.listPlanned(sql.text(), sql.parameters(), views::of);
        boolean more = found.size() > limit;
        List<SpecialistView> items = more ? found.subList(0, limit) : found;
        String numbers = items.stream().map(SpecialistView::registryNumber).collect(Collectors.joining(" "));
        audit.recordRead(
                AuditAction.ENTRY_SEARCHED,
                "register",
                Integer.toString(items.size()),
                inquiry.purpose(),
                Map.of("requestorBin", inquiry.requestorBin().value(), "found", numbers));
        return new FoundPage(
                List.copyOf(items), more ? Optional.of(items.get(limit - 1).registryNumber()) : Optional.empty());
    }

    private void check(SearchCriteria criteria) {
        Problems problems = new Problems();
        problems.optionalParsed("bin", criteria.bin().orElse(null), Bin::parse, ErrorCode.INVALID_BIN);
        problems.optionalParsed(
                "pageToken", criteria.pageToken().orElse(null), RegistryNumber::parse, ErrorCode.INVALID_REQUEST);
        known(problems, "region", Classifier.REGIONS, criteria.regionCode());
        known(problems, "profession", Classifier.PROFESSIONS, criteria.professionCode());
        known(problems, "category", Classifier.CATEGORIES, criteria.categoryCode());
        problems.throwIfAny();
    }

    private void known(Problems problems, String field, Classifier classifier, Optional<String> code) {
        if (code.isPresent() && !classifiers.all(classifier).containsKey(code.get())) {
            problems.add(field, ErrorCode.UNKNOWN_CODE);
        }
    }

    /** As it stood at the end of the day; today that is now. */
    private Optional<SpecialistView> find(String sql, String key, Optional<LocalDate> asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf.orElse(today);
        if (day.isAfter(today)) {
            throw new RegistryException(Problem.at("asOf", ErrorCode.DATE_IN_FUTURE));
        }
        OffsetDateTime endOfDay =
                day.plusDays(1).atStartOfDay(RegistryClock.ZONE).toOffsetDateTime();
        return jdbc.find(sql, List.of(endOfDay, endOfDay, key), views::of);
    }

    private static Iin valid(String iin) {
        return Iin.parse(iin).orElseThrow(() -> new RegistryException(Problem.at("iin", ErrorCode.INVALID_IIN)));
    }

    private void recordRead(AuditAction action, Optional<SpecialistView> found, Inquiry inquiry) {
        found.ifPresent(view -> requireRegion(view.region().code(), "entry", view.registryNumber(), inquiry));
        audit.recordRead(
                action,
                "entry",
                found.map(SpecialistView::registryNumber).orElse("none"),
                inquiry.purpose(),
                Map.of("requestorBin", inquiry.requestorBin().value()));
    }

    private void requireRegion(String region, String subjectKind, String subjectId, Inquiry inquiry) {
        if (!inquiry.scope().covers(region)) {
            audit.recordFailure(AuditAction.CLIENT_REFUSED, subjectKind, subjectId, "NOT_ALLOWED");
            throw new RegistryException(ErrorCode.FORBIDDEN);
        }
    }
}
