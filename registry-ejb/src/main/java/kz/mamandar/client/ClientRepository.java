package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.persistence.Jdbc;

/** Client systems as they are stored. */
@ApplicationScoped
public class ClientRepository {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT =
            "select id, code, name, bin, secret_sealed, operations, text_password, last_used_at from client where active";

    private Jdbc jdbc;

    protected ClientRepository() {}

    @Inject
    public ClientRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A client with what its sign-in needs. */
    record Stored(ClientView view, Optional<String> secretSealed, boolean textPassword, Optional<Instant> lastUsedAt) {}

    Optional<Stored> findByKeyHash(String hash) {
        return jdbc.find(SELECT + " and kind = 'REST' and secret_hash = ?", List.of(hash), ClientRepository::stored);
    }

    Optional<Stored> findSoapClient(String code) {
        return jdbc.find(SELECT + " and kind = 'SOAP' and code = ?", List.of(code), ClientRepository::stored);
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
        return jdbc.update(
                        "insert into client (id, code, name, bin, kind, secret_hash, secret_sealed, operations, text_password, created_at)"
                                + " values (nextval('entity_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing",
                        Arrays.asList(
                                client.code(),
                                client.name(),
                                client.bin(),
                                client.secretHash() == null ? "SOAP" : "REST",
                                client.secretHash(),
                                client.secretSealed(),
                                client.operations().stream()
                                        .map(ClientOperation::name)
                                        .sorted()
                                        .collect(Collectors.joining(",")),
                                client.textPassword(),
                                now))
                > 0;
    }

    /** Either the hash of an API key or a sealed password. */
    record NewClient(
            String code,
            String name,
            String bin,
            String secretHash,
            String secretSealed,
            boolean textPassword,
            Set<ClientOperation> operations) {}

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new ClientView(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("bin")),
                        Arrays.stream(row.getString("operations").split(","))
                                .filter(operation -> !operation.isBlank())
                                .collect(Collectors.toUnmodifiableSet())),
                Optional.ofNullable(row.getString("secret_sealed")),
                row.getBoolean("text_password"),
                Optional.ofNullable(Jdbc.instant(row, "last_used_at")));
    }
}
