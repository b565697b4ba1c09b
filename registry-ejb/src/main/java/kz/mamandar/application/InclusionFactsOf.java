package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.provider.Provider;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.inclusion.CategoryFacts;
import kz.mamandar.rules.inclusion.DocumentFacts;
import kz.mamandar.rules.inclusion.DocumentKind;
import kz.mamandar.rules.inclusion.EducationFacts;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.LicenceFacts;
import kz.mamandar.rules.inclusion.PositionFacts;
import kz.mamandar.rules.inclusion.ProfessionFacts;

/** Gathers what the rules want to know of an application, as it stands today. */
@ApplicationScoped
public class InclusionFactsOf {

    private static final String PROFESSION = "select scheme_code, medical from profession where code = ?";
    private static final String CATEGORY =
            """
            select c.scheme_code, c.no_category, s.validity_months
            from category c join category_scheme s on s.code = c.scheme_code where c.code = ?""";

    @Inject
    private Jdbc jdbc;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Clock clock;

    public InclusionFacts gather(Application application) {
        Provider provider = providers.getById(application.getProviderId());
        return new InclusionFacts(
                LocalDate.now(clock),
                profession(application.getProfession().map(Profession::getCode)),
                education(application.getProfession()),
                category(application.getQualification()),
                new PositionFacts(application.getPosition(), application.getStaffPosition()),
                application.currentDocuments().stream()
                        .map(InclusionFactsOf::document)
                        .toList(),
                new LicenceFacts(provider.getLicenceNumber(), provider.getLicenceDate()));
    }

    private ProfessionFacts profession(Optional<String> code) {
        return code.flatMap(c -> jdbc.find(
                        PROFESSION,
                        List.of(c),
                        row -> new ProfessionFacts(c, row.getString("scheme_code"), row.getBoolean("medical"))))
                .orElse(new ProfessionFacts(null, null, false));
    }

    private static EducationFacts education(Optional<Profession> profession) {
        return profession
                .map(p -> new EducationFacts(
                        p.getEducationLevelCode(), p.getInstitution(), p.getSpecialty(), p.getGraduationYear()))
                .orElse(new EducationFacts(null, null, null, null));
    }

    private CategoryFacts category(Optional<Qualification> claimed) {
        return claimed.filter(q -> q.getCategoryCode() != null)
                .flatMap(q -> jdbc.find(
                        CATEGORY,
                        List.of(q.getCategoryCode()),
                        row -> new CategoryFacts(
                                q.getCategoryCode(),
                                row.getString("scheme_code"),
                                row.getBoolean("no_category"),
                                q.getIssuedOn(),
                                q.getValidUntil(),
                                row.getObject("validity_months", Integer.class))))
                .orElse(new CategoryFacts(null, null, false, null, null, null));
    }

    private static DocumentFacts document(ApplicationDocument document) {
        return new DocumentFacts(
                DocumentKind.valueOf(document.getKindCode()),
                document.getNumber(),
                document.getIssuedOn(),
                document.getExpiresOn(),
                document.getSha256() != null);
    }
}
