package kz.mamandar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every class and every test that docs/rules.md names is there, and every row names at least one of each. */
class RulesDocumentTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");
    private static final Map<String, Path> SOURCES = sources();

    @Test
    void every_class_and_test_of_the_document_exists() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(30).allSatisfy(row -> {
            List<String> columns =
                    Arrays.stream(row.split("\\|")).map(String::strip).toList();
            assertNamed(columns.get(columns.size() - 2), row);
            assertNamed(columns.get(columns.size() - 1), row);
            assertThat(columns.get(columns.size() - 1)).as(row).matches("(?s).*(Test|IT)\\b.*");
        });
    }

    private static void assertNamed(String column, String row) {
        List<MatchResult> names = NAME.matcher(column).results().toList();
        assertThat(names).as("names in " + row).isNotEmpty();
        for (MatchResult name : names) {
            assertThat(SOURCES).containsKey(name.group(1));
            Optional.ofNullable(name.group(2))
                    .ifPresent(method ->
                            assertThat(SOURCES.get(name.group(1))).content().contains(" " + method + "("));
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/rules.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Clause"))
                .toList();
    }

    private static Map<String, Path> sources() {
        try (Stream<Path> files = Files.walk(ROOT, 20)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
