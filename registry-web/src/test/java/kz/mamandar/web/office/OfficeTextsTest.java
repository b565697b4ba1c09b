package kz.mamandar.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.platform.security.CallerKind;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.calendar.DayKind;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.web.platform.text.Bundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts whose keys are put together on the pages of the office. */
class OfficeTextsTest {

    static Stream<String> keys() {
        return Stream.of(
                        names("enum.AuditAction.", AuditAction.values()),
                        names("enum.CallerKind.", CallerKind.values()),
                        names(
                                "enum.Role.",
                                Arrays.stream(Role.values())
                                        .filter(Role::isStaff)
                                        .toArray(Role[]::new)),
                        names("enum.Classifier.", Classifier.values()),
                        names("enum.ClientKind.", ClientKind.values()),
                        names("enum.ClientOperation.", ClientOperation.values()),
                        names("enum.DayKind.", DayKind.values()),
                        names("enum.Channel.", Channel.values()),
                        names("decision.do.", DecisionOutcome.values()),
                        names("decision.decide.", DecisionOutcome.values()),
                        names("decided.", DecisionOutcome.values()),
                        names("register.do.", measures()),
                        names("register.take.", measures()),
                        names("register.effect.", measures()),
                        names("register.cause.", measures()))
                .flatMap(all -> all);
    }

    private static EntryAction[] measures() {
        return Arrays.stream(EntryAction.values())
                .filter(EntryAction::isMeasure)
                .toArray(EntryAction[]::new);
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyTextIsThereInBothLanguages(String key) {
        assertThat(Bundles.find(Language.KK, key)).isPresent();
        assertThat(Bundles.find(Language.RU, key)).isPresent();
    }
}
