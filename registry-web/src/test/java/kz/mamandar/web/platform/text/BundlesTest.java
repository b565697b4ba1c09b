package kz.mamandar.web.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mamandar.application.ApplicationView.SpecialistConsentState;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.calendar.DayReason;
import kz.mamandar.rules.calendar.Holiday;
import kz.mamandar.rules.inclusion.CategoryFacts;
import kz.mamandar.rules.inclusion.EducationFacts;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.InclusionRules;
import kz.mamandar.rules.inclusion.LicenceFacts;
import kz.mamandar.rules.inclusion.PositionFacts;
import kz.mamandar.rules.inclusion.ProfessionFacts;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.web.platform.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Pattern KEY = Pattern.compile("\\bt(?:\\['([^']+)'\\]|\\.(?:count|format)\\('([^']+)')");
    private static final Pattern LONG_CYRILLIC = Pattern.compile(".*[А-Яа-яЁё]{6,}.*");
    /** Words that are the same in both languages. */
    private static final Set<String> SAME =
            Set.of("portal.name", "portal.language.kk", "portal.language.ru", "enum.Holiday.NAURYZ");

    static Stream<String> names() {
        return Stream.concat(Bundles.NAMES.stream(), Stream.of("faces"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesHaveTheSameKeysAndNoEmptyText(String name) throws IOException {
        Map<String, String> kk = read(name, Language.KK);
        Map<String, String> ru = read(name, Language.RU);

        assertThat(kk.keySet()).isEqualTo(ru.keySet());
        assertThat(kk.values()).noneMatch(String::isBlank);
        assertThat(ru.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bothLanguagesTakeTheSameValues(String name) throws IOException {
        Map<String, String> ru = read(name, Language.RU);
        read(name, Language.KK)
                .forEach((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(ru.get(key))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTextIsLeftInTheOtherLanguage(String name) throws IOException {
        Map<String, String> ru = read(name, Language.RU);
        read(name, Language.KK).forEach((key, text) -> {
            if (!SAME.contains(key) && LONG_CYRILLIC.matcher(text).matches()) {
                assertThat(text).as(key).isNotEqualTo(ru.get(key));
            }
        });
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Map<String, String> owner = new HashMap<>();
        for (String name : Bundles.NAMES) {
            for (String key : read(name, Language.KK).keySet()) {
                assertThat(owner.put(key, name)).as(key).isNull();
            }
        }
    }

    @Test
    void everyKeyOnAPageExists() {
        Set<String> missing = new TreeSet<>();
        Sources.facelets().forEach((path, text) -> {
            Matcher key = KEY.matcher(text);
            while (key.find()) {
                String name = key.group(1) == null ? key.group(2) : key.group(1);
                if (Bundles.find(Language.KK, name).isEmpty()) {
                    missing.add(path + " " + name);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyErrorHasItsText(ErrorCode code) {
        assertThat(Bundles.find(Language.RU, "error." + code)).isPresent();
    }

    static Stream<Enum<?>> shownValues() {
        return Stream.of(
                        EntryStatus.values(),
                        ApplicationStatus.values(),
                        DecisionOutcome.values(),
                        SpecialistConsentState.values(),
                        ProviderKind.values(),
                        DayReason.values(),
                        Holiday.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("shownValues")
    void everyValueThatIsShownHasItsName(Enum<?> value) {
        String key = "enum." + value.getDeclaringClass().getSimpleName() + "." + value.name();
        assertThat(Bundles.find(Language.RU, key)).isPresent();
    }

    @Test
    void everyFindingHasItsText() {
        List<Finding> findings = InclusionRules.check(new InclusionFacts(
                LocalDate.of(2026, 3, 20),
                new ProfessionFacts("SW", "SW", false),
                new EducationFacts(null, null, null, null),
                new CategoryFacts(null, null, false, null, null, null),
                new PositionFacts(null, null),
                List.of(),
                new LicenceFacts(null, null)));

        assertThat(findings).allSatisfy(finding -> {
            assertThat(Bundles.find(Language.RU, "finding." + finding.code())).isPresent();
            assertThat(Bundles.find(Language.RU, "finding." + finding.rule())).isPresent();
        });
    }

    @Test
    void russianNumeralsTakeThreeFormsAndKazakhOnesTakeOne() {
        assertThat(Stream.of(1, 2, 5, 11, 21, 112).map(n -> found(Language.RU, n)))
                .containsExactly(
                        "Найден 1 специалист",
                        "Найдено 2 специалиста",
                        "Найдено 5 специалистов",
                        "Найдено 11 специалистов",
                        "Найден 21 специалист",
                        "Найдено 112 специалистов");
        assertThat(Stream.of(1, 2, 5).map(n -> found(Language.KK, n)))
                .containsExactly("1 маман табылды", "2 маман табылды", "5 маман табылды");
    }

    private static String found(Language language, int n) {
        return Bundles.format(language, "search.found", Map.of("n", n));
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static Map<String, String> read(String name, Language language) throws IOException {
        Path file = Path.of("src/main/resources/kz/mamandar/web", name + "_" + language.tag() + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }
}
