package kz.mamandar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.testing.HouseRules;
import org.junit.jupiter.api.Test;

/**
 * Every method of every service and the roles it is open to, against the table in {@code service-access.txt}. Who opens a
 * method writes it there as well, where a reviewer sees it.
 */
class ServiceAccessTest {

    private static final List<JavaClass> SERVICES = HouseRules.product().stream()
            .filter(type -> type.isAnnotatedWith(Guarded.class) && !type.isAnnotatedWith(Interceptor.class))
            .toList();

    @Test
    void every_method_is_open_to_exactly_the_roles_of_the_table() throws IOException {
        assertThat(calls().map(ServiceAccessTest::line).sorted().toList()).containsExactlyElementsOf(table());
    }

    @Test
    void no_method_is_left_without_a_word_on_who_may_call_it() {
        assertThat(calls())
                .filteredOn(
                        method -> !method.isAnnotatedWith(AllowedTo.class) && !method.isAnnotatedWith(OpenToAll.class))
                .isEmpty();
        assertThat(calls())
                .filteredOn(
                        method -> method.isAnnotatedWith(AllowedTo.class) && method.isAnnotatedWith(OpenToAll.class))
                .isEmpty();
    }

    @Test
    void no_service_has_a_public_method_beside_its_contract() {
        assertThat(calls().filter(method -> !contracts(method.getOwner()).isEmpty())
                        .filter(Predicate.not(ServiceAccessTest::isOfContract)))
                .isEmpty();
    }

    /** Methods that somebody can call: those of contracts, and those of beans without one, which work for jobs. */
    private static Stream<JavaMethod> calls() {
        return SERVICES.stream()
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static List<JavaClass> contracts(JavaClass service) {
        return service.getRawInterfaces().stream()
                .filter(face -> face.getPackageName().startsWith("kz.mamandar"))
                .toList();
    }

    private static boolean isOfContract(JavaMethod method) {
        return contracts(method.getOwner()).stream()
                .flatMap(face -> face.getMethods().stream())
                .anyMatch(promised -> promised.getName().equals(method.getName())
                        && promised.getRawParameterTypes().equals(method.getRawParameterTypes()));
    }

    private static String line(JavaMethod method) {
        String contract = method.getOwner().getName().replaceFirst("Bean$", "").replaceFirst("^kz\\.mamandar\\.", "");
        return contract + "." + method.getName() + ": " + roles(method);
    }

    private static String roles(JavaMethod method) {
        if (method.isAnnotatedWith(OpenToAll.class)) {
            return "all";
        }
        return method.isAnnotatedWith(AllowedTo.class)
                ? Arrays.stream(method.getAnnotationOfType(AllowedTo.class).value())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "nobody";
    }

    private static List<String> table() throws IOException {
        try (InputStream in = ServiceAccessTest.class.getResourceAsStream("/service-access.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
