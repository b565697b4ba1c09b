package kz.mamandar.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kz.mamandar.account.AccountEnrolment;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.provider.ProviderService.SaveProvider;
import kz.mamandar.rules.contact.ContactAddress;

/** Applicants of the demonstration with their profiles and applications. */
@ApplicationScoped
class DemoProviders {

    private static final LocalDate LICENSED_ON = LocalDate.of(2025, 2, 3);

    @Inject
    private AccountEnrolment accounts;

    @Inject
    private ProviderService providers;

    @Inject
    private ConsentService consents;

    @Inject
    private DemoApplications applications;

    @Inject
    private CurrentCaller caller;

    void load() {
        load("org@demo.mamandar.kz", Language.KK, organisation(), 0, 14);
        load("+77010000001", Language.RU, secondOrganisation(), 14, 25);
        load("person@demo.mamandar.kz", Language.RU, person(), 25, DemoPerson.COUNT);
    }

    /** A profile that is there already is left alone with all that belongs to it. */
    private void load(String address, Language language, SaveProvider profile, int first, int end) {
        caller.set(Caller.system());
        long account = accounts.enrol(ContactAddress.parse(address).orElseThrow(), language);
        Caller applicant = Caller.applicant(account, null);
        caller.set(applicant);
        if (providers.findMine().isEmpty()) {
            providers.save(profile);
            consents.giveProviderConsent();
            for (int n = first; n < end; n++) {
                applications.load(applicant, DemoPerson.of(n));
            }
        }
    }

    private static SaveProvider organisation() {
        return new SaveProvider(
                ProviderKind.ORGANISATION,
                DemoNumbers.bin(1),
                "«Қамқор» арнаулы әлеуметтік қызметтер көрсету орталығы",
                "Центр оказания специальных социальных услуг «Камкор»",
                "АӘҚ-2025-00017",
                LICENSED_ON,
                "710000000",
                "Астана қаласы, Бейбітшілік көшесі, 11",
                "+77010000011",
                "kamkor@demo.mamandar.kz",
                List.of("STATIONARY", "SEMI_STATIONARY"));
    }

    private static SaveProvider secondOrganisation() {
        return new SaveProvider(
                ProviderKind.ORGANISATION,
                DemoNumbers.bin(2),
                "«Мейірім» әлеуметтік қызмет көрсету орталығы",
                "Центр социального обслуживания «Мейирим»",
                "АӘҚ-2025-00042",
                LICENSED_ON.plusDays(20),
                "750000000",
                "Алматы қаласы, Абай даңғылы, 150",
                "+77010000001",
                "meirim@demo.mamandar.kz",
                List.of("SEMI_STATIONARY", "HOME"));
    }

    private static SaveProvider person() {
        return new SaveProvider(
                ProviderKind.PERSON,
                DemoNumbers.iin(500),
                "Сағынтаева Жанна Ерболқызы",
                "Сағынтаева Жанна Ерболқызы",
                "АӘҚ-2025-00103",
                LICENSED_ON.plusDays(50),
                "350000000",
                "Қарағанды қаласы, Нұркен Әбдіров даңғылы, 5",
                "+77010000002",
                "person@demo.mamandar.kz",
                List.of("HOME"));
    }
}
