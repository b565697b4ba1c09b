package kz.mamandar.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final int MOST_COLLABORATORS = 5;
    private static final String WEB = "kz.mamandar.web..";
    private static final JavaClasses PRODUCT = HouseRules.product();

    @Test
    void pagesKnowTheDomainByItsServicesOnly() {
        HouseRules.doorsKnowServicesOnly(WEB).check(PRODUCT);
    }

    @Test
    void timeComesFromTheClock() {
        HouseRules.timeComesFromTheClock(WEB).check(PRODUCT);
    }

    @Test
    void datesAreOfJavaTime() {
        HouseRules.datesAreOfJavaTime(WEB).check(PRODUCT);
    }

    @Test
    void nothingIsPrinted() {
        HouseRules.nothingIsPrinted(WEB).check(PRODUCT);
    }

    @Test
    void beansOfPagesAreNamedForWhatTheyShow() {
        classes()
                .that()
                .resideInAPackage(WEB)
                .and()
                .resideOutsideOfPackage("kz.mamandar.web.platform..")
                .and()
                .areAnnotatedWith(Named.class)
                .should()
                .haveNameMatching(".*(Page|Tab|Dialog|Choices)")
                .check(PRODUCT);
    }

    @Test
    void beansHaveFewCollaborators() {
        classes()
                .that()
                .resideInAPackage(WEB)
                .should(new ArchCondition<>("have at most five collaborators") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        long injected = type.getFields().stream()
                                .filter(field -> field.isAnnotatedWith(Inject.class))
                                .count();
                        if (injected > MOST_COLLABORATORS) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " has " + injected));
                        }
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void thePlatformUsesNoFeature() {
        HouseRules.thePlatformUsesNoFeature("kz.mamandar.web").check(PRODUCT);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("kz.mamandar.web.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void fieldsAreClosed() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(WEB)
                .and()
                .areNotStatic()
                .should()
                .notBePublic()
                .check(PRODUCT);
    }
}
