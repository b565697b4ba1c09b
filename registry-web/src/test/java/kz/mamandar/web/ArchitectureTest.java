package kz.mamandar.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

@AnalyzeClasses(packages = "kz.mamandar", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_COLLABORATORS = 5;
    private static final String WEB = "kz.mamandar.web..";

    @ArchTest
    static final ArchRule pagesSeeNoEntitiesAndNoDatabase = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule pagesUseJavaTime = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule beansOfPagesAreNamedForWhatTheyShow = classes()
            .that()
            .resideInAPackage(WEB)
            .and()
            .resideOutsideOfPackage("kz.mamandar.web.platform..")
            .and()
            .areAnnotatedWith(Named.class)
            .should()
            .haveNameMatching(".*(Page|Tab|Dialog|Choices)");

    @ArchTest
    static final ArchRule beansHaveFewCollaborators = classes()
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
            });

    @ArchTest
    static final ArchRule thePlatformUsesNoFeature = noClasses()
            .that()
            .resideInAPackage("kz.mamandar.web.platform..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are features of the portal") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("kz.mamandar.web.")
                            && !type.getPackageName().startsWith("kz.mamandar.web.platform");
                }
            });

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("kz.mamandar.web.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule fieldsAreClosed = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(WEB)
            .and()
            .areNotStatic()
            .should()
            .notBePublic();
}
