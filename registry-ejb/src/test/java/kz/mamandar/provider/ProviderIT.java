package kz.mamandar.provider;

import static kz.mamandar.testing.Refusals.assertRefusedAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.provider.ProviderService.ProviderView;
import kz.mamandar.provider.ProviderService.SaveProvider;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.Test;

class ProviderIT {

    private static final int AT_ONCE = 6;

    private final Domain domain = new Domain(
            Database.shared(), new SteppingClock(Instant.parse("2026-03-20T05:00:00Z")), TemporaryFiles.settings());
    private final Story story = new Story(domain);
    private final Caller caller = story.account();

    @Test
    void a_profile_that_is_saved_twice_at_once_is_saved_twice() {
        SaveProvider profile = Story.profile("Орталық", "Центр");
        AtOnce.run(Stream.generate(() -> saving(caller, profile)).limit(AT_ONCE).toList());
        assertThat(domain.jdbc()
                        .count(
                                "select count(*) from provider where account_id = ?",
                                List.of(caller.id().orElseThrow())))
                .isEqualTo(1);
    }

    @Test
    void of_accounts_that_claim_a_bin_at_once_one_gets_it() {
        SaveProvider profile = Story.profile("Орталық", "Центр");
        List<String> outcomes = AtOnce.run(Stream.generate(story::account)
                .limit(AT_ONCE)
                .map(account -> saving(account, profile))
                .toList());
        assertThat(outcomes).filteredOn("DONE"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("BIN_TAKEN"::equals).hasSize(AT_ONCE - 1);
    }

    @Test
    void a_person_is_shown_with_a_masked_iin_and_one_name_for_both_languages() {
        ProviderView view = save(person(Story.iin()));
        assertThat(view.identifier()).startsWith("••••••••").hasSize(12);
        assertThat(view.nameKk()).isEqualTo(view.nameRu()).isEqualTo("Қасымова Әсел");
        assertThat(view.phone()).contains("+77172700000");
    }

    @Test
    void every_wrong_value_is_told_at_its_field() {
        SaveProvider wrong = new SaveProvider(
                ProviderKind.ORGANISATION,
                "600140000009",
                " ",
                "а".repeat(301),
                "\u0007",
                LocalDate.of(2026, 3, 21),
                "999999999",
                "",
                "12345",
                "nobody",
                List.of("MOON"));
        for (Object[] expected : new Object[][] {
            {"identifier", ErrorCode.INVALID_BIN},
            {"nameKk", ErrorCode.FIELD_REQUIRED},
            {"nameRu", ErrorCode.FIELD_TOO_LONG},
            {"licenceNumber", ErrorCode.FIELD_INVALID},
            {"licenceDate", ErrorCode.DATE_IN_FUTURE},
            {"regionCode", ErrorCode.UNKNOWN_CODE},
            {"address", ErrorCode.FIELD_REQUIRED},
            {"phone", ErrorCode.INVALID_PHONE},
            {"email", ErrorCode.INVALID_EMAIL},
            {"settings", ErrorCode.UNKNOWN_CODE}
        }) {
            assertRefusedAt((String) expected[0], (ErrorCode) expected[1], () -> save(wrong));
        }
    }

    @Test
    void once_an_application_was_sent_the_provider_stays_who_it_is() {
        Caller provider = story.organisation();
        story.submitted(provider);
        assertRefusedAt(
                "identifier",
                ErrorCode.ACTION_NOT_ALLOWED,
                () -> domain.run(
                        provider, ProviderService.class, service -> service.save(Story.profile("Орталық", "Центр"))));
    }

    private ProviderView save(SaveProvider profile) {
        return domain.as(caller, ProviderService.class, service -> service.save(profile));
    }

    private Callable<String> saving(Caller account, SaveProvider profile) {
        return () -> {
            try {
                domain.run(account, ProviderService.class, service -> service.save(profile));
                return "DONE";
            } catch (RegistryException refused) {
                return refused.code().name();
            }
        };
    }

    private static SaveProvider person(String iin) {
        SaveProvider some = Story.profile("Қасымова Әсел", null);
        return new SaveProvider(
                ProviderKind.PERSON,
                iin,
                "Қасымова Әсел",
                null,
                some.licenceNumber(),
                some.licenceDate(),
                some.regionCode(),
                some.address(),
                some.phone(),
                some.email(),
                some.settings());
    }
}
