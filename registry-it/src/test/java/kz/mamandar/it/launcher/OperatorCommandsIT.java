package kz.mamandar.it.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import kz.mamandar.audit.AuditSealer;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Distribution;
import kz.mamandar.it.testing.Distribution.Finished;
import kz.mamandar.it.testing.ExternalPostgres;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.platform.persistence.Jdbc;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands beside the product that runs. */
@AgainstRegistry
class OperatorCommandsIT {

    private final Registry registry;

    @TempDir
    private Path folder;

    OperatorCommandsIT(Registry registry) {
        this.registry = registry;
    }

    private Distribution beside(String... arguments) {
        return Distribution.with(arguments)
                .variable("REGISTRY_DATA", registry.product().data().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "verify-audit", "export", "create-admin", "demo", "due-date", "check-id"})
    void everyCommandExplainsItselfAndRefusesWhatItDoesNotKnow(String command) {
        Finished help = Distribution.with(command, "--help").run();
        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("Usage: mamandar " + command);
        Finished wrong = Distribution.with(command, "--nonsense").run();
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("Usage: mamandar " + command);
    }

    @Test
    void theDueDateIsThatOfTheProduct() {
        Finished told = Distribution.with(
                        "due-date",
                        "2026-03-20T10:00",
                        "2026-03-20T18:29",
                        "2026-03-20T18:30",
                        "2026-03-21T10:00",
                        "2026-12-31T10:00")
                .run();
        assertThat(told.status()).isZero();
        assertThat(told.lines())
                .containsExactly(
                        "2026-03-20T10:00 accepted 2026-03-20 due 2026-04-01",
                        "2026-03-20T18:29 accepted 2026-03-20 due 2026-04-01",
                        "2026-03-20T18:30 accepted 2026-03-26 due 2026-04-02",
                        "2026-03-21T10:00 accepted 2026-03-26 due 2026-04-02",
                        "2026-12-31T10:00 accepted 2026-12-31 due 2027-01-12");
        assertThat(Distribution.with("due-date", "2026-03-20").run().status()).isEqualTo(2);
        assertThat(Distribution.with("due-date", "2099-03-20T10:00").run().status())
                .isEqualTo(1);
        assertThat(Distribution.with("due-date", "2026-03-20T18:00")
                        .variable("REGISTRY_CLOSING_TIME", "17:30")
                        .run()
                        .out())
                .contains("accepted 2026-03-26");
    }

    @Test
    void identifiersAreToldApart() {
        Finished told = Distribution.with("check-id", "600101500007", "600140000017", "600101500008", "1", "abc")
                .run();
        assertThat(told.status()).isZero();
        assertThat(told.lines())
                .contains("600101500007 valid IIN", "600101500008 invalid", "1 invalid", "abc invalid")
                .hasSize(5);
        assertThat(Distribution.with("check-id").run().status()).isEqualTo(2);
    }

    @Test
    void theAuditIsIntact() {
        Finished verified = beside("verify-audit").run();
        assertThat(verified.status()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("Audit intact:", "Message log intact:", "last root");
    }

    @Test
    void anEventThatWasChangedIsNamed() {
        try (ExternalPostgres database = ExternalPostgres.start()) {
            assertThat(database.usedBy(Distribution.with("migrate")).run().status())
                    .isZero();
            for (String login : List.of("first", "second", "third")) {
                Distribution create = database.usedBy(Distribution.with("create-admin", login))
                        .variable("REGISTRY_DATA", folder.resolve("data").toString())
                        .input("long-enough-for-the-office\n");
                assertThat(create.run().status()).isZero();
            }
            new AuditSealer(new Jdbc(database.dataSource()), Clock.systemUTC()).sealBatch();
            assertThat(database.usedBy(Distribution.with("verify-audit")).run().out())
                    .contains("Audit intact: 3 rows in 1 seals");

            Sql sql = new Sql(database.dataSource());
            sql.update("alter table audit_event disable trigger all");
            sql.update("update audit_event set actor_id = 'somebody else' where id = 2");
            Finished broken = database.usedBy(Distribution.with("verify-audit")).run();
            assertThat(broken.status()).isEqualTo(1);
            assertThat(broken.err()).contains("Audit BROKEN at seal 1: row 2 is not as it was sealed");
        }
    }

    @Test
    void theExportHoldsTheWholeRegistryWithoutItsSecrets() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("registry.zip");
        Finished written = beside("export", file.toString()).run();
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).contains(sha256(Files.readAllBytes(file)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest = new ObjectMapper().readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            assertThat(manifest.get("files")).hasSizeGreaterThan(20);
            for (JsonNode entry : manifest.get("files")) {
                byte[] csv = zip.getInputStream(zip.getEntry(entry.get("file").asText()))
                        .readAllBytes();
                assertThat(sha256(csv)).isEqualTo(entry.get("sha256").asText());
                assertThat(csv).hasSize(entry.get("bytes").asInt());
                CSVParser rows = CSVParser.parse(
                        new String(csv, StandardCharsets.UTF_8),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get());
                assertThat(rows.getHeaderNames())
                        .doesNotContain("password_hash", "secret_hash", "secret_sealed", "totp_sealed")
                        .hasSameSizeAs(entry.get("columns"));
                assertThat(rows.getRecords())
                        .as(entry.get("file").asText())
                        .hasSize(entry.get("rows").asInt());
            }
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("specialist_version.csv"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("Қасымова");
            assertThat(zip.getEntry("one_time_code.csv")).isNull();
        }
    }

    @Test
    void anExportNeverOverwrites() throws IOException {
        Path file = Files.writeString(folder.resolve("there.zip"), "mine");
        Finished refused = beside("export", file.toString()).run();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errorLines()).singleElement().asString().contains("exists");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(beside("export", folder.resolve("none/x.zip").toString())
                        .run()
                        .status())
                .isEqualTo(1);
    }

    @Test
    void anAdministratorIsMadeOnceWithASecondFactor() {
        String login = "chief-" + Long.toString(System.nanoTime(), 36);
        Finished made = beside("create-admin", login, "--name", "Бас әкімші")
                .input("long-enough-for-the-office\n")
                .run();
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out()).contains("otpauth://totp/Mamandar:" + login + "?secret=");
        Finished again = beside("create-admin", login)
                .variable("REGISTRY_ADMIN_PASSWORD", "long-enough-for-the-office")
                .run();
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.errorLines()).singleElement().asString().contains(login);
    }

    @Test
    void aWeakPasswordOrAWrongLoginMakesNobody() {
        assertThat(beside("create-admin", "somebody").input("short\n").run().status())
                .isEqualTo(1);
        assertThat(beside("create-admin", "somebody").input("").run().status()).isEqualTo(1);
        assertThat(beside("create-admin", "somebody")
                        .input("aaaaaaaaaaaaaaaa\n")
                        .run()
                        .status())
                .isEqualTo(1);
        assertThat(beside("create-admin", "No Login")
                        .input("long-enough-for-the-office\n")
                        .run()
                        .status())
                .isEqualTo(2);
        assertThat(beside("create-admin").run().status()).isEqualTo(2);
    }

    @Test
    void syntheticEntriesFillADatabaseOfTheOperator() {
        try (ExternalPostgres database = ExternalPostgres.start()) {
            for (List<String> tooEarly : List.of(
                    List.of("demo", "--specialists", "300"),
                    List.of("verify-audit"),
                    List.of("export", folder.resolve("too-early.zip").toString()))) {
                Finished refused = database.usedBy(Distribution.with(tooEarly.toArray(String[]::new)))
                        .run();
                assertThat(refused.status()).as(tooEarly.get(0)).isEqualTo(1);
                assertThat(refused.err()).as(tooEarly.get(0)).contains("run migrate first");
            }
            assertThat(database.usedBy(Distribution.with("migrate")).run().status())
                    .isZero();
            Finished loaded = database.usedBy(Distribution.with("demo", "--specialists", "300", "--open", "50"))
                    .run();
            assertThat(loaded.status()).as(loaded.err()).isZero();
            assertThat(loaded.out()).startsWith("Added 300 published entries and 50 applications");
            assertThat(new Sql(database.dataSource()).number("select count(*) from publication"))
                    .isEqualTo(300);
            assertThat(database.usedBy(Distribution.with("verify-audit")).run().status())
                    .isZero();
        }
        for (List<String> wrong : List.of(
                List.of("demo"), List.of("demo", "--specialists", "-1"), List.of("demo", "--specialists", "many"))) {
            assertThat(beside(wrong.toArray(String[]::new)).run().status())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
