package kz.mamandar.it.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.Map;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Calls;
import kz.mamandar.testing.Refusals;
import kz.mamandar.testing.Story;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The domain of the built product in a WAR of its own, without a door, with what the tests need beside it. */
final class RegistryWar {

    private static final String BEANS =
            """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>""";

    private RegistryWar() {}

    static WebArchive pack() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "domain.war")
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addClasses(Story.class, Calls.class, AtOnce.class, Refusals.class)
                .addClasses(InContainer.class, GuardedServices.class, CapturedLog.class)
                .addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
        libraries().forEach((path, library) -> war.add(library.getAsset(), path));
        return war;
    }

    /** As the built services carry them, but for those of SOAP. */
    private static Map<ArchivePath, Node> libraries() {
        return ShrinkWrap.create(ZipImporter.class, "services.war")
                .importFrom(Distribution.root()
                        .resolve("registry-ws/target/services.war")
                        .toFile())
                .as(WebArchive.class)
                .getContent(path -> path.get().matches("/WEB-INF/lib/(?!cxf|wss4j|ehcache|parquet|jts).*\\.jar"));
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
