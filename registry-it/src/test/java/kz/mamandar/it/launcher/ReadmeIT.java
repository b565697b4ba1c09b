package kz.mamandar.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents tell the reader to type exists and does what they say. */
@AgainstRegistry
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```sh\\n(.*?)^ *```");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http|#)([^)#]+)\\)");
    private static final Pattern VERB = Pattern.compile("(?:\\./dev|mamandar\\.jar) ([a-z][a-z-]+)");

    private static String read(String file) throws IOException {
        return Files.readString(Distribution.root().resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/operations.md", "registry-it/README.md", "registry-web/README.md"})
    void everyLinkLeadsToAFileAndEveryVerbExists(String document) throws IOException {
        String text = read(document);
        Path folder = Distribution.root().resolve(document).getParent();
        assertThat(found(LINK, text))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
        String known = Distribution.with("--help").run().out() + read("dev");
        assertThat(found(VERB, text)).allSatisfy(verb -> assertThat(known).containsPattern("(?m)\\s" + verb + "[ )]"));
    }

    @Test
    void theWalkThroughTheServicesShowsOneEntryByRestAndBySoap(Registry registry)
            throws IOException, InterruptedException {
        String commands = BLOCK.matcher(read("README.md"))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl"))
                .collect(Collectors.joining())
                .replace("http://localhost:8080", registry.url(""));
        Process shell = new ProcessBuilder("bash", "-euc", commands)
                .directory(Distribution.root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        assertThat(output).contains("\"registry_number\":", "registry_number,", "<code>OK</code>", "registryNumber>");
    }

    @Test
    void theConfigurationTableNamesWhatTheLauncherReads() throws IOException {
        Pattern variable = Pattern.compile("REGISTRY_[A-Z_]+");
        Set<String> read = found(variable, read("registry-micro/src/main/java/kz/mamandar/micro/Configuration.java"));
        assertThat(found(variable, read("README.md"))).containsAll(read);
    }

    private static Set<String> found(Pattern pattern, String text) {
        List<MatchResult> results = pattern.matcher(text).results().toList();
        return results.stream()
                .map(result -> result.groupCount() == 0 ? result.group() : result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
