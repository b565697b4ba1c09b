package kz.mamandar.web.platform.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.web.platform.Sources;
import kz.mamandar.web.platform.session.SignedInUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final Pattern LINK = Pattern.compile("link\\.to\\('([A-Z_]+)'((?:[^()']|'[^']*'|\\([^()]*\\))*)\\)");
    private static final Pattern ROUTE_NAME = Pattern.compile("here\\.(?:isAt|isUnder)\\('([A-Z_]+)'\\)");
    private static final List<String> WITHOUT_ROUTE = List.of("/error/", "/part/");

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteOfAPageHasItsView(Route route) {
        if (route.kind() != Route.Kind.SERVLET) {
            assertThat(Sources.WEBAPP.resolve(route.target().substring(1))).exists();
        }
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void everyRouteIsFoundByItsOwnPathAndByNoOther(Route route) {
        Object[] values = route.parameterNames().stream().map(name -> "x1").toArray();

        Optional<RouteMatch> match = RouteMatch.of(Language.KK, route.path(values), route.path(values), null);

        assertThat(match).map(RouteMatch::route).contains(route);
        assertThat(match.orElseThrow().parameters().keySet()).containsExactlyElementsOf(route.parameterNames());
    }

    @Test
    void everyViewIsReachedByARouteOrIsPartOfOne() {
        Map<String, String> facelets = Sources.facelets();
        Set<String> reached = new HashSet<>();
        Arrays.stream(Route.values()).map(Route::target).forEach(reached::add);
        facelets.forEach((path, text) -> includes(path, text).forEach(reached::add));

        assertThat(facelets.keySet().stream()
                        .filter(path -> path.startsWith("/WEB-INF/views/"))
                        .filter(path -> WITHOUT_ROUTE.stream().noneMatch(path::contains)))
                .allMatch(reached::contains);
    }

    @Test
    void noFaceletCanBeAskedForDirectly() {
        assertThat(Sources.facelets().keySet()).allMatch(path -> path.startsWith("/WEB-INF/"));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void lightPagesAreOpenToAllAndUseNoComponentLibrary(Route route) throws Exception {
        if (route.kind() == Route.Kind.LIGHT) {
            String view = Files.readString(Sources.WEBAPP.resolve(route.target().substring(1)));

            assertThat(route.audience().isOpenToAll()).isTrue();
            assertThat(view)
                    .contains("template=\"/WEB-INF/templates/public.xhtml\"")
                    .doesNotContain("primefaces", "<h:form");
        }
    }

    @Test
    void everyLinkOnAPageNamesARouteAndGivesItsParameters() {
        Sources.facelets().forEach((path, text) -> {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                long given = link.group(2).isBlank() ? 0 : topLevelCommas(link.group(2));
                assertThat(Route.valueOf(link.group(1)).parameterNames())
                        .as(path + " " + link.group())
                        .hasSize((int) given);
            }
            ROUTE_NAME.matcher(text).results().forEach(found -> Route.valueOf(found.group(1)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registry/",
                "/registry/1/2",
                "//",
                "/WEB-INF/web.xml",
                "/home.xhtml",
                "/REGISTRY",
                "/registry/../x"
            })
    void whatIsNotInTheTableDoesNotExist(String path) {
        assertThat(RouteMatch.of(Language.RU, path, path, null)).isEmpty();
    }

    @Test
    void aParameterThatIsTooLongDoesNotExist() {
        assertThat(Route.REGISTRY_CARD.match("/registry/" + "1".repeat(101))).isEmpty();
        assertThat(Route.REGISTRY_CARD.match("/registry/" + "1".repeat(100))).isPresent();
    }

    @Test
    void parametersAreEncodedAndCounted() {
        assertThat(Route.REGISTRY_CARD.path("a/b c?")).isEqualTo("/registry/a%2Fb%20c%3F");
        assertThatThrownBy(Route.REGISTRY_CARD::path).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAudienceAdmitsItsRolesAndNobodyElse() {
        Audience supervisors = Audience.staff(Role.SUPERVISOR);
        SignedInUser reviewer = SignedInUser.staff(1, "reviewer", "R", Set.of(Role.REVIEWER));
        SignedInUser supervisor = SignedInUser.staff(2, "supervisor", "S", Set.of(Role.SUPERVISOR));
        SignedInUser applicant = SignedInUser.applicant(3, "a***@x.kz");

        assertThat(supervisors.admits(Optional.of(supervisor))).isTrue();
        assertThat(supervisors.admits(Optional.of(reviewer))).isFalse();
        assertThat(supervisors.admits(Optional.of(applicant))).isFalse();
        assertThat(supervisors.admits(Optional.empty())).isFalse();
        assertThat(Audience.applicants().admits(Optional.of(supervisor))).isFalse();
        assertThat(Audience.everybody().admits(Optional.empty())).isTrue();
    }

    @Test
    void theLanguageSwitchKeepsPageAndQuery() {
        RouteMatch match = RouteMatch.of(Language.KK, "/registry", "/registry", "q=%D3%98&page=2")
                .orElseThrow();

        assertThat(match.address(Language.RU)).isEqualTo("/ru/registry?q=%D3%98&page=2");
    }

    private static Stream<String> includes(String path, String text) {
        return Pattern.compile("(?:src|template)=\"([^\"#]+\\.xhtml)\"")
                .matcher(text)
                .results()
                .map(found -> {
                    String target = found.group(1);
                    return target.startsWith("/") ? target : path.substring(0, path.lastIndexOf('/') + 1) + target;
                });
    }

    private static long topLevelCommas(String arguments) {
        return arguments
                .replaceAll("\\([^()]*\\)|'[^']*'", "")
                .chars()
                .filter(c -> c == ',')
                .count();
    }
}
