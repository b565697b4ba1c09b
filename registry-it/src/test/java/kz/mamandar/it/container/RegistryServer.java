package kz.mamandar.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.ExternalPostgres;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Gives the server of the container tests what the launcher gives the product: a migrated database, folders, settings. */
public final class RegistryServer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Works before the server starts and after it stopped. */
    public static final class Preparation {

        private static final int BEFORE_THE_SERVER = 100;
        private static final int AFTER_THE_SERVER = -100;

        private ExternalPostgres postgres;

        /** Called by Arquillian. */
        public void prepare(@Observes(precedence = BEFORE_THE_SERVER) BeforeSuite event, ContainerRegistry containers) {
            postgres = ExternalPostgres.start();
            assertThat(postgres.usedBy(Distribution.with("migrate")).run().status())
                    .as("status of the migration")
                    .isZero();
            String options = settings().entrySet().stream()
                    .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                    .collect(Collectors.joining(" "));
            containers.getContainers().forEach(server -> server.getContainerConfiguration()
                    .overrideProperty("microJar", micro().toString())
                    .overrideProperty("outputToConsole", "false")
                    .overrideProperty("cmdOptions", "-Xmx600m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC " + options)
                    .overrideProperty("extraMicroOptions", "--nohazelcast"));
        }

        /** Called by Arquillian. */
        public void stop(@Observes(precedence = AFTER_THE_SERVER) AfterSuite event) {
            postgres.close();
        }

        private Map<String, String> settings() {
            Path data = dataFolder();
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("registry.db.url", postgres.url());
            settings.put("registry.db.user", postgres.user());
            settings.put("registry.db.password", postgres.password());
            settings.put("registry.data", data.toString());
            settings.put("registry.files", data.resolve("files").toString());
            settings.put("registry.snapshots", data.resolve("snapshots").toString());
            settings.put("registry.secret.key", Base64.getEncoder().encodeToString(new byte[32]));
            settings.put("registry.base.url", "http://localhost");
            return settings;
        }

        private static Path dataFolder() {
            try {
                Path data = Files.createTempDirectory("mamandar-container");
                Files.createDirectory(data.resolve("files"));
                Files.createDirectory(data.resolve("snapshots"));
                return data;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path micro() {
            Path libraries = Distribution.root().resolve("registry-micro/target/lib");
            try (Stream<Path> files = Files.list(libraries)) {
                List<Path> found = files.filter(
                                file -> file.getFileName().toString().startsWith("payara-micro-"))
                        .toList();
                assertThat(found).as("Payara Micro in " + libraries).hasSize(1);
                return found.get(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
