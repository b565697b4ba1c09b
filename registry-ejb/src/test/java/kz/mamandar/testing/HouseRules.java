package kz.mamandar.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Set;
import kz.mamandar.platform.time.RegistryClock;

/** Rules of architecture that hold in every module; each module's own ArchitectureTest checks them on its classes. */
public final class HouseRules {

    private static final Set<String> OLD_DATES = Set.of(
            "java.util.Date",
            "java.util.Calendar",
            "java.util.GregorianCalendar",
            "java.sql.Date",
            "java.sql.Timestamp",
            "java.text.SimpleDateFormat");

    /** Contracts that are open to all because only services of the domain use them. */
    private static final Set<String> FOR_THE_DOMAIN = Set.of("AuditLog", "Outbox", "OneTimeCodes");

    private HouseRules() {}

    /** The classes of the product that the module sees, its tests aside. */
    public static JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
                .importPackages("kz.mamandar");
    }

    /** Time comes from the one clock, so that tests and reckonings can hold it still. */
    public static ArchRule timeComesFromTheClock(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .and()
                .areNotAssignableTo(RegistryClock.class)
                .should()
                .callMethodWhere(new DescribedPredicate<>("takes the time of the machine") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return takesMachineTime(call);
                    }
                });
    }

    private static boolean takesMachineTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean clockGiven = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return (owner.startsWith("java.time.") && name.equals("now") && !clockGiven)
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    /** What a library gives as a date of old is turned into an instant on the spot. */
    public static ArchRule datesAreOfJavaTime(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .callMethodWhere(new DescribedPredicate<>("is of a date of old") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return isOld(call.getTargetOwner()) && !call.getName().equals("toInstant");
                    }
                })
                .orShould()
                .callConstructorWhere(new DescribedPredicate<>("makes a date of old") {
                    @Override
                    public boolean test(JavaConstructorCall call) {
                        return isOld(call.getTargetOwner());
                    }
                });
    }

    private static boolean isOld(JavaClass type) {
        return OLD_DATES.contains(type.getName());
    }

    public static ArchRule nothingIsPrinted(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethodWhere(new DescribedPredicate<>("prints a stack trace") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getName().equals("printStackTrace");
                    }
                });
    }

    /** A door (portal, SOAP, REST) knows the domain by its services: no entities, no database, no beans that stand unguarded. */
    public static ArchRule doorsKnowServicesOnly(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat(
                        new DescribedPredicate<>("are beans of the domain without a contract, or for the domain only") {
                            @Override
                            public boolean test(JavaClass type) {
                                return isInnerBean(type);
                            }
                        });
    }

    private static boolean isInnerBean(JavaClass type) {
        boolean ofDomain = type.getPackageName().startsWith("kz.mamandar.")
                && !type.getPackageName().matches("kz\\.mamandar\\.(web|ws|platform|rules)\\b.*");
        boolean bean = type.isAnnotatedWith(ApplicationScoped.class)
                || type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class);
        return ofDomain && (bean || FOR_THE_DOMAIN.contains(type.getSimpleName()));
    }

    /** @param root of the module, e.g. {@code kz.mamandar.web} */
    public static ArchRule thePlatformUsesNoFeature(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are features") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith(root + ".")
                                && !type.getPackageName().startsWith(root + ".platform")
                                && !type.getPackageName().startsWith("kz.mamandar.rules");
                    }
                });
    }

    /** Each package directly under the root is a feature with all that is below it. */
    public static ArchRule featuresHaveNoCycles(String root) {
        return SlicesRuleDefinition.slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
