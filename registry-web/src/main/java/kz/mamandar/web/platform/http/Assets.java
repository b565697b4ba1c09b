package kz.mamandar.web.platform.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** Addresses of style sheets, fonts and scripts: they carry a version made of the content of all, so browsers may keep them for ever. */
@Named("assets")
@ApplicationScoped
public class Assets {

    static final String ROOT = "/assets/";
    private static final int VERSION_LENGTH = 12;

    @Inject
    private ServletContext context;

    private String version;

    @PostConstruct
    void findVersion() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            addFolder(ROOT, digest);
            version = HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code #{assets.url('app.css')}}. */
    public String url(String name) {
        return ROOT + version + "/" + name;
    }

    String version() {
        return version;
    }

    private void addFolder(String folder, MessageDigest digest) throws IOException {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : new TreeSet<>(paths)) {
            if (path.endsWith("/")) {
                addFolder(path, digest);
            } else {
                try (InputStream content = context.getResourceAsStream(path)) {
                    digest.update(content.readAllBytes());
                }
            }
        }
    }
}
