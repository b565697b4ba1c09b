package kz.mamandar.it.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The product with demonstration data that all tests of the module share. Each test makes data of its own and counts nothing that another may have made. */
public final class Registry implements AutoCloseable {

    private final Product product;
    private final Path folder;
    private final Http http;
    private final Sessions sessions = new Sessions();

    private Registry(Product product, Path folder) {
        this.product = product;
        this.folder = folder;
        this.http = new Http(product.base());
    }

    /** A product of the test's own, which the test stops. */
    public static Registry of(Product product) {
        return new Registry(product, null);
    }

    /** {@code REGISTRY_IT_URL} and {@code REGISTRY_IT_DATA} name a product that runs already, for a fast loop while tests are written. */
    static Registry open() {
        String url = System.getenv("REGISTRY_IT_URL");
        return url == null
                ? start()
                : new Registry(Product.running(URI.create(url), Path.of(System.getenv("REGISTRY_IT_DATA"))), null);
    }

    /** Limits per address stay as delivered, but for one-time codes: the tests sign the same few people in again and again. */
    private static Registry start() {
        try {
            Path folder = Files.createTempDirectory("mamandar-it");
            Distribution distribution = Distribution.with("--demo", "--port", Integer.toString(Distribution.freePort()))
                    .property("registry.codes.per.address.hour", "1000")
                    .property("registry.codes.per.client.hour", "10000");
            return new Registry(Product.start(distribution, folder.resolve("data")), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Product product() {
        return product;
    }

    public Http http() {
        return http;
    }

    /** Signs the person in by {@code signIn}, or lets the window go on with the session they have: codes are not sent twice a minute. */
    public void enter(String person, Portal portal, Consumer<Portal> signIn) {
        sessions.enter(person, portal, signIn);
    }

    public Mailbox mailbox() {
        return new Mailbox(http);
    }

    /** Address of a path that starts with a slash. */
    public String url(String path) {
        return product.base() + path;
    }

    /** Stops the product; its log stays in {@code target} to be read after a failure. */
    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            Optional<ProcessHandle> postgres = product.postgres();
            product.close();
            if (postgres.filter(Product::runs).isPresent()) {
                throw new AssertionError("PostgreSQL outlives the product: " + product.console());
            }
            Files.writeString(Path.of("target", "product.log"), product.console() + product.log());
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
