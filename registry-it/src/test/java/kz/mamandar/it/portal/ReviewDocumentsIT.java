package kz.mamandar.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mamandar.it.flow.Staff;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents of an application beside its data, in windows as reviewers have them. */
@AgainstRegistry
class ReviewDocumentsIT {

    private static final String SIX_DOCUMENTS =
            """
            select a.number from application a join application_document d on d.application_id = a.id
            where a.status = ? and d.removed_at is null group by a.id having count(*) = 6 order by a.id limit 1""";
    private static final String HIDDEN_OF_LIST = "list => list.scrollHeight - list.clientHeight";

    private final Registry registry;

    ReviewDocumentsIT(Registry registry) {
        this.registry = registry;
    }

    @ParameterizedTest
    @CsvSource({"ru, 1280, 800", "kk, 1280, 800", "ru, 1920, 1000", "kk, 1366, 650"})
    void allAreListedAndThereIsRoomForTheOneThatIsRead(String language, int width, int height, Portal portal) {
        portal.page().setViewportSize(width, height);
        new Staff(portal, Words.of(language))
                .signIn(registry, "reviewer")
                .open(new Sql(registry.product().database()).text(SIX_DOCUMENTS, "SUBMITTED"));
        assertThat(portal.page().locator(".document").count()).isEqualTo(6);
        assertThat(portal.page().locator(".documents").evaluate(HIDDEN_OF_LIST)).isEqualTo(0);
        portal.page().locator("#decision").evaluate("part => part.scrollIntoView()");
        assertThat(portal.page().locator(".viewer").boundingBox())
                .satisfies(viewer -> assertThat(viewer.height).isGreaterThan(239))
                .satisfies(viewer -> assertThat(viewer.y).isNotNegative())
                .satisfies(viewer -> assertThat(viewer.y + viewer.height).isLessThanOrEqualTo(height));
    }
}
