package kz.mamandar.micro;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the operator configured, by environment variables or the system properties of the same names in lower case with dots;
 * command-line options win. Wrong values are told all at once, one line each.
 */
record Configuration(
        int port,
        Path data,
        boolean demo,
        String role,
        Optional<String> databaseUrl,
        String databaseUser,
        String databasePassword,
        Optional<String> secretKey,
        Optional<Cluster> cluster,
        Map<String, String> passedOn) {

    private static final Set<String> ROLES = Set.of("all", "portal", "services");
    private static final int KEY_BYTES = 32;
    private static final int DEFAULT_PORT = 8080;
    private static final int DEFAULT_CLUSTER_PORT = 5701;

    /** Reads the configuration; wrong use lists every fault. */
    static Configuration read(Options options, Function<String, String> variables) {
        return new Reader(variables).read(options);
    }

    /** What was said on the command line. */
    record Options(Optional<Integer> port, Optional<Path> data, boolean demo) {}

    boolean hasPortal() {
        return !role.equals("services");
    }

    boolean hasServices() {
        return !role.equals("portal");
    }

    static boolean isUrl(String text, String... schemes) {
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null && List.of(schemes).contains(uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Reader {

        private final Function<String, String> variables;
        private final List<String> faults = new ArrayList<>();

        Reader(Function<String, String> variables) {
            this.variables = variables;
        }

        Configuration read(Options options) {
            int port = options.port().orElseGet(() -> port("REGISTRY_PORT", DEFAULT_PORT));
            Path data = options.data()
                    .orElseGet(() -> Path.of(value("REGISTRY_DATA").orElse("data")));
            String role = value("REGISTRY_NODE_ROLE").orElse("all");
            require(ROLES.contains(role), "REGISTRY_NODE_ROLE must be all, portal or services, not '" + role + "'");
            require(port > 0 && port < 65_536, "REGISTRY_PORT must be between 1 and 65535, not " + port);
            Map<String, String> passedOn = Map.of(
                    "registry.base.url",
                            url("REGISTRY_BASE_URL", "http", "https").orElse("http://localhost:" + port),
                    "registry.smtp.url",
                            url("REGISTRY_SMTP_URL", "smtp", "smtps").orElse(""),
                    "registry.sms.url", url("REGISTRY_SMS_URL", "http", "https").orElse(""),
                    "registry.clamav.url", url("REGISTRY_CLAMAV_URL", "tcp").orElse(""),
                    "registry.closing.time", closingTime(),
                    "registry.node.role", role,
                    "registry.demo", String.valueOf(options.demo()));
            Optional<String> databaseUrl = databaseUrl();
            Optional<String> secretKey = value("REGISTRY_SECRET_KEY");
            require(
                    secretKey.map(Reader::isKey).orElse(true),
                    "REGISTRY_SECRET_KEY must be 32 bytes as Base64, as 'openssl rand -base64 32' makes them");
            Optional<Cluster> cluster = cluster(databaseUrl.isPresent());
            faults.addAll(ServiceVariables.faults(this::value));
            if (!faults.isEmpty()) {
                throw Fault.wrongUse(String.join(System.lineSeparator(), faults));
            }
            return new Configuration(
                    port,
                    data.toAbsolutePath().normalize(),
                    options.demo(),
                    role,
                    databaseUrl,
                    value("REGISTRY_DB_USER").orElse(""),
                    value("REGISTRY_DB_PASSWORD").orElse(""),
                    secretKey,
                    cluster,
                    passedOn);
        }

        private Optional<String> value(String variable) {
            return Optional.ofNullable(variables.apply(variable))
                    .or(() -> Optional.ofNullable(
                            System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'))))
                    .filter(text -> !text.isBlank());
        }

        private void require(boolean condition, String fault) {
            if (!condition) {
                faults.add(fault);
            }
        }

        private int port(String variable, int otherwise) {
            Optional<String> text = value(variable);
            try {
                return text.map(Integer::parseInt).orElse(otherwise);
            } catch (NumberFormatException e) {
                faults.add(variable + " must be a number, not '" + text.orElse("") + "'");
                return otherwise;
            }
        }

        /** Nodes of a cluster have one database and one secret; each with its own would not know the others' users. */
        private Optional<Cluster> cluster(boolean sharedDatabase) {
            Optional<String> members = value("REGISTRY_CLUSTER");
            int port = port("REGISTRY_CLUSTER_PORT", DEFAULT_CLUSTER_PORT);
            members.ifPresent(text -> {
                require(
                        Cluster.isList(text),
                        "REGISTRY_CLUSTER must be a list such as 10.0.0.1:5701,10.0.0.2:5701, not '" + text + "'");
                require(sharedDatabase, "REGISTRY_DB_URL is missing beside REGISTRY_CLUSTER");
                require(
                        value("REGISTRY_SECRET_KEY").isPresent(),
                        "REGISTRY_SECRET_KEY is missing beside REGISTRY_CLUSTER");
            });
            return members.map(text -> Cluster.of(text, port));
        }

        private Optional<String> url(String variable, String... schemes) {
            Optional<String> text = value(variable);
            text.ifPresent(url -> require(
                    isUrl(url, schemes),
                    variable + " must be a URL that starts with " + String.join(":// or ", schemes) + "://"));
            return text;
        }

        private static boolean isKey(String text) {
            try {
                return Base64.getDecoder().decode(text.strip()).length == KEY_BYTES;
            } catch (IllegalArgumentException notBase64) {
                return false;
            }
        }

        private String closingTime() {
            String text = value("REGISTRY_CLOSING_TIME").orElse("18:30");
            try {
                return LocalTime.parse(text).toString();
            } catch (DateTimeParseException e) {
                faults.add("REGISTRY_CLOSING_TIME must be a time such as 18:30, not '" + text + "'");
                return text;
            }
        }

        private Optional<String> databaseUrl() {
            Optional<String> url = value("REGISTRY_DB_URL");
            url.ifPresent(text -> {
                require(
                        text.startsWith("jdbc:postgresql:"),
                        "REGISTRY_DB_URL must start with jdbc:postgresql:, it names another kind of database");
                require(value("REGISTRY_DB_USER").isPresent(), "REGISTRY_DB_USER is missing beside REGISTRY_DB_URL");
                require(
                        value("REGISTRY_DB_PASSWORD").isPresent(),
                        "REGISTRY_DB_PASSWORD is missing beside REGISTRY_DB_URL");
            });
            return url;
        }
    }
}
