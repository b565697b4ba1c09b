package kz.mamandar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ALL = "kz.mamandar..";
    private static final JavaClasses PRODUCT = HouseRules.product();

    @Test
    void rules_know_java_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage("kz.mamandar.rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "kz.mamandar.rules..")
                .check(PRODUCT);
    }

    @Test
    void rules_read_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("kz.mamandar.rules..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(PRODUCT);
    }

    @Test
    void the_platform_uses_no_feature() {
        HouseRules.thePlatformUsesNoFeature("kz.mamandar").check(PRODUCT);
    }

    @Test
    void features_have_no_cycles() {
        HouseRules.featuresHaveNoCycles("kz.mamandar").check(PRODUCT);
        HouseRules.featuresHaveNoCycles("kz.mamandar.rules").check(PRODUCT);
        HouseRules.featuresHaveNoCycles("kz.mamandar.platform").check(PRODUCT);
    }

    @Test
    void time_comes_from_the_clock() {
        HouseRules.timeComesFromTheClock(ALL).check(PRODUCT);
    }

    @Test
    void dates_are_of_java_time() {
        HouseRules.datesAreOfJavaTime(ALL).check(PRODUCT);
    }

    @Test
    void nothing_is_printed() {
        HouseRules.nothingIsPrinted(ALL).check(PRODUCT);
    }

    @Test
    void the_domain_knows_no_door() {
        noClasses()
                .that()
                .resideInAPackage(ALL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "jakarta.xml.ws..",
                        "org.primefaces..",
                        "org.apache.cxf..")
                .check(PRODUCT);
    }

    @Test
    void every_service_is_guarded_and_named_after_its_contract() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should()
                .beAnnotatedWith(Guarded.class)
                .check(PRODUCT);
        classes()
                .that()
                .areAnnotatedWith(Guarded.class)
                .and()
                .areNotAnnotatedWith(Interceptor.class)
                .should()
                .beAnnotatedWith(Stateless.class)
                .orShould()
                .beAnnotatedWith(ApplicationScoped.class)
                .check(PRODUCT);
        classes()
                .that()
                .areAnnotatedWith(Guarded.class)
                .and()
                .areNotAnnotatedWith(Interceptor.class)
                .should(new ArchCondition<>("be XBean where they have a contract X") {
                    @Override
                    public void check(JavaClass bean, ConditionEvents events) {
                        boolean named = bean.getRawInterfaces().stream()
                                .filter(face -> face.getPackageName().startsWith("kz.mamandar"))
                                .allMatch(face -> bean.getSimpleName().equals(face.getSimpleName() + "Bean"));
                        events.add(new SimpleConditionEvent(bean, named, bean.getName()));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void jobs_are_no_services() {
        classes()
                .that()
                .areAnnotatedWith(Singleton.class)
                .should(new ArchCondition<>("have no contract that a door could call") {
                    @Override
                    public void check(JavaClass job, ConditionEvents events) {
                        boolean closed = job.getRawInterfaces().isEmpty();
                        events.add(new SimpleConditionEvent(job, closed, job.getName() + " has a contract"));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void services_speak_no_entities() {
        classes()
                .that()
                .areInterfaces()
                .and(new DescribedPredicate<>("are contracts of services") {
                    @Override
                    public boolean test(JavaClass face) {
                        return face.getAllSubclasses().stream().anyMatch(type -> type.isAnnotatedWith(Guarded.class));
                    }
                })
                .should(new ArchCondition<>("speak records, never entities") {
                    @Override
                    public void check(JavaClass contract, ConditionEvents events) {
                        Set<JavaClass> seen = new HashSet<>();
                        contract.getMethods().forEach(method -> spoken(method, seen));
                        seen.stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class)
                                        || type.isAnnotatedWith(Embeddable.class)
                                        || type.isAssignableTo(EntityManager.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        contract, contract.getName() + " speaks of " + type.getName())));
                    }
                })
                .check(PRODUCT);
    }

    /** Types of parameters and results, and of the components of records in them. */
    private static void spoken(JavaMethod method, Set<JavaClass> seen) {
        method.getAllInvolvedRawTypes().stream()
                .filter(type -> type.getPackageName().startsWith("kz.mamandar"))
                .filter(seen::add)
                .filter(JavaClass::isRecord)
                .flatMap(record -> record.getMethods().stream())
                .forEach(component -> spoken(component, seen));
    }

    @Test
    void entities_are_made_and_changed_in_their_feature_only() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new ArchCondition<>("have no public constructor and no setter") {
                    @Override
                    public void check(JavaClass entity, ConditionEvents events) {
                        entity.getConstructors().stream()
                                .filter(constructor ->
                                        constructor.getModifiers().contains(JavaModifier.PUBLIC))
                                .forEach(constructor ->
                                        events.add(SimpleConditionEvent.violated(entity, constructor.getFullName())));
                        entity.getMethods().stream()
                                .filter(method -> method.getName().matches("set[A-Z].*")
                                        && method.getRawParameterTypes().size() == 1)
                                .forEach(method ->
                                        events.add(SimpleConditionEvent.violated(entity, method.getFullName())));
                    }
                })
                .check(PRODUCT);
    }
}
