package kz.mamandar.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final int MOST_COLLABORATORS = 5;
    private static final String WEB = "kz.mamandar.web..";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kz.mamandar");

    @Test
    void pagesSeeNoEntitiesAndNoDatabase() {
        noClasses()
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
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(PRODUCT);
    }

    @Test
    void pagesUseJavaTime() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(PRODUCT);
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
        noClasses()
                .that()
                .resideInAPackage("kz.mamandar.web.platform..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are features of the portal") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("kz.mamandar.web.")
                                && !type.getPackageName().startsWith("kz.mamandar.web.platform");
                    }
                })
                .check(PRODUCT);
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
