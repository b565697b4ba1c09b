package kz.mamandar.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.provider.ProviderService.SaveProvider;
import kz.mamandar.rules.contact.EmailAddress;
import kz.mamandar.rules.contact.TelephoneNumber;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;

/** Turns what was typed into a profile, or says everything that is wrong with it. */
@ApplicationScoped
class ProfileCheck {

    @Inject
    private Classifiers classifiers;

    @Inject
    private Clock clock;

    /** @param mine the profile as saved before; its IIN stays when none is typed */
    ProviderProfile check(SaveProvider typed, Optional<Provider> mine) {
        Problems problems = new Problems();
        ProviderKind kind = typed.kind();
        if (kind == null) {
            problems.add("kind", ErrorCode.FIELD_REQUIRED);
        }
        boolean person = kind == ProviderKind.PERSON;
        Iin iin = person ? iin(problems, typed.identifier(), mine) : null;
        Bin bin = kind == ProviderKind.ORGANISATION
                ? problems.parsed("identifier", typed.identifier(), Bin::parse, ErrorCode.INVALID_BIN)
                : null;
        String nameKk = problems.text("nameKk", typed.nameKk(), 300);
        String nameRu = person ? nameKk : problems.text("nameRu", typed.nameRu(), 300);
        ProviderProfile profile = new ProviderProfile(
                kind,
                iin,
                bin,
                nameKk,
                nameRu,
                problems.number("licenceNumber", typed.licenceNumber(), 50),
                problems.pastDate("licenceDate", typed.licenceDate(), LocalDate.now(clock)),
                region(problems, typed.regionCode()),
                problems.text("address", typed.address(), 500),
                phone(problems, typed.phone()),
                email(problems, typed.email()),
                settings(problems, typed));
        problems.throwIfAny();
        return profile;
    }

    private static Iin iin(Problems problems, String typed, Optional<Provider> mine) {
        return mine.map(Provider::getIin)
                .filter(same -> typed == null || typed.isBlank())
                .orElseGet(() -> problems.parsed("identifier", typed, Iin::parse, ErrorCode.INVALID_IIN));
    }

    private String region(Problems problems, String code) {
        String region = problems.text("regionCode", code, 9);
        if (region != null && !classifiers.all(Classifier.REGIONS).containsKey(region)) {
            problems.add("regionCode", ErrorCode.UNKNOWN_CODE);
        }
        return region;
    }

    private static String phone(Problems problems, String raw) {
        TelephoneNumber phone = problems.optionalParsed("phone", raw, TelephoneNumber::parse, ErrorCode.INVALID_PHONE);
        return phone == null ? null : phone.e164();
    }

    private static String email(Problems problems, String raw) {
        EmailAddress email = problems.optionalParsed("email", raw, EmailAddress::parse, ErrorCode.INVALID_EMAIL);
        return email == null ? null : email.value();
    }

    private Set<String> settings(Problems problems, SaveProvider typed) {
        Set<String> settings = typed.settings() == null ? Set.of() : Set.copyOf(typed.settings());
        if (settings.isEmpty()) {
            problems.add("settings", ErrorCode.FIELD_REQUIRED);
        } else if (!classifiers.all(Classifier.SERVICE_SETTINGS).keySet().containsAll(settings)) {
            problems.add("settings", ErrorCode.UNKNOWN_CODE);
        }
        return settings;
    }
}
