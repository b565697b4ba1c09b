package kz.mamandar.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import kz.mamandar.classifier.ClassifierAdminService.Rename;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Named;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Services;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifierAdminIT {

    private static final Database DATABASE = Database.fresh("classifier_admin");

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();

    ClassifierAdminIT() {
        caller.set(Caller.staff(1, "admin", EnumSet.of(Role.SYSADMIN), null));
    }

    @ParameterizedTest
    @EnumSource(Classifier.class)
    void a_value_of_every_classifier_can_be_renamed_and_shows_its_new_name_at_once(Classifier classifier) {
        work(services -> {
            Named first = services.get(ClassifierService.class).list(classifier).get(0);
            services.get(ClassifierAdminService.class)
                    .rename(new Rename(classifier, first.code(), " Жаңа атау ", "Новое название"));

            assertThat(services.get(ClassifierService.class).find(classifier, first.code()))
                    .contains(new Named(first.code(), "Жаңа атау", "Новое название"));
        });
    }

    @Test
    void both_names_are_needed_and_the_code_must_be_known() {
        assertRefused(new Rename(Classifier.PROFESSIONS, "SW", " ", "x"), ErrorCode.FIELD_REQUIRED);
        assertRefused(new Rename(Classifier.PROFESSIONS, "SW", "x", "x".repeat(501)), ErrorCode.FIELD_TOO_LONG);
        assertRefused(new Rename(Classifier.PROFESSIONS, "NONE", "x", "x"), ErrorCode.NOT_FOUND);
    }

    private void assertRefused(Rename command, ErrorCode expected) {
        assertThatThrownBy(() -> work(
                        services -> services.get(ClassifierAdminService.class).rename(command)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(expected));
    }

    private void work(Consumer<Services> work) {
        DATABASE.transact(clock, caller, List.of(), work);
    }
}
