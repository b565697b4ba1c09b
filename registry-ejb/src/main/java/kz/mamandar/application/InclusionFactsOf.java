package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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

    private static final String REFERENCE =
            """
            select p.code, p.scheme_code, coalesce(p.medical, false) as medical, c.code as category_code,
                   c.scheme_code as category_scheme, coalesce(c.no_category, false) as no_category, s.validity_months
            from (values (?::text, ?::text)) as asked (profession, category) left join profession p on p.code = asked.profession
            left join category c on c.code = asked.category left join category_scheme s on s.code = c.scheme_code""";

    @Inject
    private Jdbc jdbc;

    @Inject
    private ProviderRepository providers;

    @Inject
    private Clock clock;

    public InclusionFacts gather(Application application) {
        return gather(application, providers.getById(application.getProviderId()));
    }

    /** The same where the provider is at hand. */
    public InclusionFacts gather(Application application, Provider provider) {
        Reference reference = reference(application);
        return new InclusionFacts(
                LocalDate.now(clock),
                reference.profession,
                education(application.getProfession()),
                reference.category,
                new PositionFacts(application.getPosition(), application.getStaffPosition()),
                application.currentDocuments().stream()
                        .map(InclusionFactsOf::document)
                        .toList(),
                new LicenceFacts(provider.getLicenceNumber(), provider.getLicenceDate()));
    }

    private record Reference(ProfessionFacts profession, CategoryFacts category) {}

    /** What the classifiers say of the profession and the category; nothing of those that are not named. */
    private Reference reference(Application application) {
        Optional<Qualification> claimed = application.getQualification().filter(q -> q.getCategoryCode() != null);
        return jdbc.find(
                        REFERENCE,
                        Arrays.asList(
                                application
                                        .getProfession()
                                        .map(Profession::getCode)
                                        .orElse(null),
                                claimed.map(Qualification::getCategoryCode).orElse(null)),
                        row -> new Reference(
                                new ProfessionFacts(
                                        row.getString("code"), row.getString("scheme_code"), row.getBoolean("medical")),
                                new CategoryFacts(
                                        row.getString("category_code"),
                                        row.getString("category_scheme"),
                                        row.getBoolean("no_category"),
                                        claimed.map(Qualification::getIssuedOn).orElse(null),
                                        claimed.map(Qualification::getValidUntil)
                                                .orElse(null),
                                        row.getObject("validity_months", Integer.class))))
                .orElseThrow();
    }

    private static EducationFacts education(Optional<Profession> profession) {
        return profession
                .map(p -> new EducationFacts(
                        p.getEducationLevelCode(), p.getInstitution(), p.getSpecialty(), p.getGraduationYear()))
                .orElse(new EducationFacts(null, null, null, null));
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
