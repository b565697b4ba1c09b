package kz.mamandar.it.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The product with demonstration data that all tests of the module share. Each test makes data of its own and counts nothing that another may have made. */
public final class Registry implements CloseableResource {

    private final Product product;
    private final Path folder;
    private final Http http;

    private Registry(Product product, Path folder) {
        this.product = product;
        this.folder = folder;
        this.http = new Http(product.base());
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
            product.close();
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
