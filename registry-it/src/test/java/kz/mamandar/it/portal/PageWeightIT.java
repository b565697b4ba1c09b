package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mamandar.it.flow.Applicant;
import kz.mamandar.it.flow.Staff;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire when somebody who is signed in opens a page on a new machine; public pages are weighed in {@link PublicPagesIT}. */
@AgainstRegistry
class PageWeightIT {

    private static final int MOST = 1_000_000;
    private static final Words RU = Words.of("ru");
    private static final String APPLICANT = "org@demo.mamandar.kz";

    private final Registry registry;

    PageWeightIT(Registry registry) {
        this.registry = registry;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/applications", "/applications/new", "/applications/NUMBER", "/profile/edit", "/specialists"})
    void aPageOfTheCabinetIsLight(String page, Portal portal) {
        new Applicant(registry, portal, RU).signIn(APPLICANT, APPLICANT);
        assertLight(portal, "/ru/cabinet" + page.replace("NUMBER", application("RETURNED")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/queue", "/applications/NUMBER", "/register", "/register/ENTRY", "/statistics", "/calendar"})
    void aPageOfTheOfficeIsLight(String page, Portal portal) {
        new Staff(portal, RU).signIn(registry, "supervisor");
        assertLight(
                portal,
                "/ru/office"
                        + page.replace("NUMBER", application("SUBMITTED"))
                                .replace("ENTRY", new Entries(registry).anyNumber()));
    }

    private void assertLight(Portal portal, String path) {
        Portal newMachine = portal.another(registry);
        newMachine.context().addCookies(portal.context().cookies());
        int bytes = newMachine.bytesOf(path);
        assertThat(newMachine.path()).isEqualTo(path);
        assertThat(bytes).isBetween(2_000, MOST);
        newMachine.context().close();
    }

    private String application(String status) {
        return new Sql(registry.product().database())
                .text(
                        "select a.number from application a join provider p on p.id = a.provider_id join account c on c.id = p.account_id"
                                + " where c.email = ? and a.status = ? limit 1",
                        APPLICANT,
                        status);
    }
}
