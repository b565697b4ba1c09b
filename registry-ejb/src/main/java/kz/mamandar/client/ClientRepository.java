package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.client.ClientAccessService.CertificateRow;
import kz.mamandar.client.ClientAccessService.ClientAccess;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.persistence.Jdbc;

/** Client systems as they are stored. */
@ApplicationScoped
public class ClientRepository {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            """
            select c.id, c.code, c.name, c.bin, c.secret_sealed, c.operations, c.fields, c.regions, c.quota_minute, c.quota_day,
                   c.text_password, c.signature_required, c.answer_signed, c.last_used_at""";
    private static final String SELECT = COLUMNS + " from client c where c.active and ";
    private static final String BY_CERTIFICATE = COLUMNS
            + """
            , k.valid_from, k.valid_until, k.revoked_at is not null as revoked
            from client_certificate k join client c on c.id = k.client_id where c.active and k.thumbprint = ?""";

    private Jdbc jdbc;

    protected ClientRepository() {}

    @Inject
    public ClientRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A client with what its sign-in needs. */
    record Stored(
            ClientView view,
            Optional<String> secretSealed,
            boolean textPassword,
            boolean signatureRequired,
            boolean answerSigned,
            Optional<Instant> lastUsedAt) {}

    record StoredCertificate(Stored owner, Instant validFrom, Instant validUntil, boolean revoked) {}

    Optional<Stored> findByKeyHash(String hash) {
        return jdbc.find(SELECT + "c.kind = 'REST' and c.secret_hash = ?", List.of(hash), ClientRepository::stored);
    }

    /** The client whose key was replaced by another one but serves on for a while. */
    Optional<Stored> findByRetiredKeyHash(String hash, Instant now) {
        return jdbc.find(
                SELECT + "c.id = (select k.client_id from retired_client_key k where k.hash = ? and k.valid_until > ?)",
                List.of(hash, now),
                ClientRepository::stored);
    }

    Optional<Stored> findSoapClient(String code) {
        return jdbc.find(SELECT + "c.kind = 'SOAP' and c.code = ?", List.of(code), ClientRepository::stored);
    }

    Optional<StoredCertificate> findCertificate(String thumbprint) {
        return jdbc.find(
                BY_CERTIFICATE,
                List.of(thumbprint),
                row -> new StoredCertificate(
                        stored(row),
                        Jdbc.instant(row, "valid_from"),
                        Jdbc.instant(row, "valid_until"),
                        row.getBoolean("revoked")));
    }

    /** Notes that the client was here, once a minute at most. */
    void noteUse(Stored client, Instant now) {
        Instant enough = now.minus(USE_NOTED_EVERY);
        if (client.lastUsedAt().filter(used -> used.isAfter(enough)).isEmpty()) {
            jdbc.update(
                    "update client set last_used_at = ? where id = ? and (last_used_at is null or last_used_at <= ?)",
                    List.of(now, client.view().id(), enough));
        }
    }

    /** Adds a client unless the code is taken; tells whether it did. */
    boolean add(NewClient client, Instant now) {
        ClientScope scope = client.scope();
        return jdbc.update(
                        "insert into client (id, code, name, bin, kind, secret_hash, secret_sealed, operations, fields, regions,"
                                + " quota_minute, quota_day, text_password, signature_required, created_at)"
                                + " values (nextval('entity_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (code) do nothing",
                        Arrays.asList(
                                client.code(),
                                client.name(),
                                client.bin(),
                                client.secretHash() == null ? "SOAP" : "REST",
                                client.secretHash(),
                                client.secretSealed(),
                                joined(scope.operations()),
                                joined(scope.fields()),
                                joined(scope.regions()),
                                client.quota().perMinute().orElse(null),
                                client.quota().perDay().orElse(null),
                                client.textPassword(),
                                client.signatureRequired(),
                                now))
                > 0;
    }

    /** Either the hash of an API key, or a sealed password, or certificates alone. */
    record NewClient(
            String code,
            String name,
            String bin,
            String secretHash,
            String secretSealed,
            boolean textPassword,
            boolean signatureRequired,
            ClientScope scope,
            ClientQuota quota) {}

    /** What a client may do, switched off or not. */
    Optional<ClientAccess> findAccess(String code, List<CertificateRow> certificates) {
        return jdbc.find(COLUMNS + ", c.kind from client c where c.code = ?", List.of(code), row -> {
            Stored client = stored(row);
            return new ClientAccess(
                    code,
                    client.view().name(),
                    ClientKind.valueOf(row.getString("kind")),
                    client.view().scope(),
                    client.view().quota(),
                    client.answerSigned(),
                    certificates);
        });
    }

    /** False when there is no such client. */
    boolean changeAccess(String code, ClientScope scope, ClientQuota quota, boolean answerSigned) {
        return jdbc.update(
                        "update client set operations = ?, fields = ?, regions = ?, quota_minute = ?, quota_day = ?,"
                                + " answer_signed = ? where code = ?",
                        Arrays.asList(
                                joined(scope.operations()),
                                joined(scope.fields()),
                                joined(scope.regions()),
                                quota.perMinute().orElse(null),
                                quota.perDay().orElse(null),
                                answerSigned,
                                code))
                > 0;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        ClientScope scope = new ClientScope(
                split(row.getString("operations"), ClientOperation::valueOf),
                split(row.getString("fields"), EntryField::valueOf),
                split(row.getString("regions"), Function.identity()));
        ClientQuota quota = new ClientQuota(
                Optional.ofNullable(row.getObject("quota_minute", Integer.class)),
                Optional.ofNullable(row.getObject("quota_day", Integer.class)));
        return new Stored(
                new ClientView(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("bin")),
                        scope,
                        quota),
                Optional.ofNullable(row.getString("secret_sealed")),
                row.getBoolean("text_password"),
                row.getBoolean("signature_required"),
                row.getBoolean("answer_signed"),
                Optional.ofNullable(Jdbc.instant(row, "last_used_at")));
    }

    static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> split(String joined, Function<String, T> value) {
        return Stream.of(joined.split(","))
                .filter(part -> !part.isBlank())
                .map(value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
