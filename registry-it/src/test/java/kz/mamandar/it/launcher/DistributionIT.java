package kz.mamandar.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kz.mamandar.it.testing.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distribution has everything that the built WARs have, what both can share only once. */
class DistributionIT {

    private static final String LIBRARIES = "WEB-INF/lib/";
    private static final Path HOME = Distribution.root().resolve("registry-micro/target");

    @ParameterizedTest
    @CsvSource({"registry-web/target/ROOT.war,ROOT", "registry-ws/target/services.war,services"})
    void everyLibraryOfAnApplicationIsInItOrBesideTheServer(String built, String application) throws IOException {
        Set<String> present =
                new TreeSet<>(names(HOME.resolve("apps/" + application).resolve(LIBRARIES)));
        names(HOME.resolve("lib/shared")).forEach(present::add);
        Set<String> launcher = new TreeSet<>();
        names(HOME.resolve("lib")).forEach(name -> launcher.add(artifact(name)));
        try (ZipFile war = new ZipFile(Distribution.root().resolve(built).toFile())) {
            assertThat(war.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                            .map(name -> name.substring(LIBRARIES.length())))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(present.contains(name) || launcher.contains(artifact(name)))
                            .as(name)
                            .isTrue());
        }
    }

    @Test
    void whatIsSharedIsNothingThatTheServerLooksForInAnApplication() throws IOException {
        for (String name : names(HOME.resolve("lib/shared"))) {
            try (JarFile jar =
                    new JarFile(HOME.resolve("lib/shared").resolve(name).toFile())) {
                assertThat(jar.stream().map(ZipEntry::getName))
                        .as(name)
                        .doesNotContain(
                                "META-INF/beans.xml",
                                "META-INF/faces-config.xml",
                                "META-INF/web-fragment.xml",
                                "META-INF/persistence.xml",
                                "META-INF/services/jakarta.enterprise.inject.spi.Extension",
                                "META-INF/services/jakarta.servlet.ServletContainerInitializer");
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .forEach(names::add);
            return names;
        }
    }

    private static String artifact(String jar) {
        return jar.replaceFirst("-\\d.*", "");
    }
}
