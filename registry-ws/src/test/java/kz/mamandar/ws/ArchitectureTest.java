package kz.mamandar.ws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClasses;
import kz.mamandar.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String WS = "kz.mamandar.ws..";
    private static final JavaClasses PRODUCT = HouseRules.product();

    @Test
    void services_know_the_domain_by_its_services_only() {
        HouseRules.doorsKnowServicesOnly(WS).check(PRODUCT);
    }

    @Test
    void time_comes_from_the_clock() {
        HouseRules.timeComesFromTheClock(WS).check(PRODUCT);
    }

    @Test
    void dates_are_of_java_time() {
        HouseRules.datesAreOfJavaTime(WS).check(PRODUCT);
    }

    @Test
    void nothing_is_printed() {
        HouseRules.nothingIsPrinted(WS).check(PRODUCT);
    }

    @Test
    void the_platform_uses_no_feature() {
        HouseRules.thePlatformUsesNoFeature("kz.mamandar.ws").check(PRODUCT);
    }

    @Test
    void features_have_no_cycles() {
        HouseRules.featuresHaveNoCycles("kz.mamandar.ws").check(PRODUCT);
    }

    @Test
    void fields_are_closed() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(WS)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("kz.mamandar.ws.specialist.contract..")
                .and()
                .areNotStatic()
                .should()
                .notBePublic()
                .check(PRODUCT);
    }
}
