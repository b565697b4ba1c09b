package kz.mamandar.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Http;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** An organisation takes its consent to publication back, and gives it again. */
@AgainstRegistry
class ProviderConsentIT {

    private static final Words KK = Words.of("kk");
    private static final String PROVIDER = "+77010000001";
    private static final String ENTRY =
            """
            select p.registry_number from publication p join provider o on o.id = p.provider_id
            join account a on a.id = o.account_id where a.phone = ? order by p.registry_number limit 1""";
    private static final String SURNAME = "select surname from publication where registry_number = ?";

    private final Registry registry;

    ProviderConsentIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void theEntriesOfAnOrganisationAreHiddenAtOnceAndComeBackWithItsConsent(Portal cabinet) {
        Sql sql = new Sql(registry.product().database());
        String entry = sql.text(ENTRY, PROVIDER);
        String surname = sql.text(SURNAME, entry);
        new Applicant(registry, cabinet, KK).signIn(PROVIDER, PROVIDER);
        HiddenEntry hidden = new HiddenEntry(registry, entry, surname);
        assertVisible(entry, surname);

        decide(cabinet, "providerConsent.withdraw");
        try {
            assertThat(cabinet.text()).contains(KK.get("providerConsent.withdrawn"));
            hidden.assertAnswersAsIfItNeverWas();
        } finally {
            decide(cabinet, "providerConsent.give");
        }
        assertVisible(entry, surname);
    }

    private static void decide(Portal cabinet, String button) {
        cabinet.open("/kk/cabinet/profile/consent");
        cabinet.press(KK.get(button));
    }

    private void assertVisible(String entry, String surname) {
        Http http = registry.http();
        assertThat(http.get("/kk/registry/" + entry).body()).contains(surname);
        assertThat(http.get("/kk/registry?q=" + entry).body()).contains(surname);
        assertThat(http.json("/services/api/v1/specialists/" + entry)
                        .get("surname")
                        .asText())
                .isEqualTo(surname);
        assertThat(http.get("/services/api/v1/extracts/specialists.csv").body()).contains(entry);
    }
}
