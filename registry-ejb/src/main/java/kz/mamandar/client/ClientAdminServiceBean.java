package kz.mamandar.client;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.client.ClientEnrolment.Enrolment;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.secret.RandomSecret;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.rules.identifier.Bin;

@Stateless
@Guarded
public class ClientAdminServiceBean implements ClientAdminService {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,49}");
    private static final int NAME = 200;
    private static final int SECRET_BYTES = 32;
    private static final String LIST =
            """
            select code, name, bin, kind, operations, quota_minute, secret_hash is not null or secret_sealed is not null as secret,
                   active, last_used_at, created_at
            from client order by active desc, code""";

    @Inject
    ClientEnrolment enrolment;

    @Inject
    ClientKeys keys;

    @Inject
    SecretSeal seal;

    @Inject
    Jdbc jdbc;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo({Role.SYSADMIN, Role.AUDITOR})
    public List<ClientRow> list() {
        return jdbc.list(LIST, List.of(), ClientAdminServiceBean::row);
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public String create(NewClientSystem typed) {
        Enrolment client = checked(typed);
        String secret = RandomSecret.key(SECRET_BYTES);
        boolean added = typed.kind() == ClientKind.REST
                ? enrolment.enrolKey(client, secret)
                : enrolment.enrolSoap(client, secret, false);
        if (!added) {
            throw new RegistryException(Problem.at("code", ErrorCode.CODE_TAKEN));
        }
        audit.record(
                AuditAction.CLIENT_CREATED,
                "client",
                client.code(),
                Map.of("kind", typed.kind().name()));
        return secret;
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public String rotate(String code) {
        String secret = RandomSecret.key(SECRET_BYTES);
        ClientRow client = list().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        if (!client.hasSecret()) {
            throw new RegistryException(ErrorCode.ACTION_NOT_ALLOWED);
        }
        if (client.kind() == ClientKind.REST) {
            keys.replace(code, ApiKeys.hash(secret));
        } else {
            jdbc.update(
                    "update client set secret_sealed = ? where code = ?",
                    List.of(seal.seal(ClientEnrolment.sealOwner(code), secret), code));
        }
        audit.record(AuditAction.CLIENT_CHANGED, "client", code, Map.of("secret", "rotated"));
        return secret;
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void setActive(String code, boolean active) {
        if (jdbc.update("update client set active = ? where code = ?", List.of(active, code)) == 0) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        audit.record(AuditAction.CLIENT_CHANGED, "client", code, Map.of("active", String.valueOf(active)));
    }

    private static Enrolment checked(NewClientSystem typed) {
        Problems problems = new Problems();
        if (typed.kind() == null) {
            problems.add("kind", ErrorCode.FIELD_REQUIRED);
        }
        String code = typed.code() == null ? "" : typed.code().strip();
        if (!CODE.matcher(code).matches()) {
            problems.add("code", ErrorCode.CODE_INVALID);
        }
        String name = problems.text("name", typed.name(), NAME);
        Bin bin = problems.parsed("bin", typed.bin(), Bin::parse, ErrorCode.INVALID_BIN);
        Set<ClientOperation> operations = typed.operations() == null ? Set.of() : Set.copyOf(typed.operations());
        if (operations.isEmpty()) {
            problems.add("operations", ErrorCode.FIELD_REQUIRED);
        }
        if (typed.quotaMinute() != null && typed.quotaMinute() < 1) {
            problems.add("quotaMinute", ErrorCode.FIELD_INVALID);
        }
        problems.throwIfAny();
        return new Enrolment(
                code,
                name,
                bin.value(),
                ClientScope.of(operations),
                new ClientQuota(Optional.ofNullable(typed.quotaMinute()), Optional.empty()));
    }

    private static ClientRow row(ResultSet row) throws SQLException {
        return new ClientRow(
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("bin")),
                ClientKind.valueOf(row.getString("kind")),
                Stream.of(row.getString("operations").split(","))
                        .filter(operation -> !operation.isBlank())
                        .map(ClientOperation::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(row.getObject("quota_minute", Integer.class)),
                row.getBoolean("secret"),
                row.getBoolean("active"),
                Optional.ofNullable(Jdbc.instant(row, "last_used_at")),
                Jdbc.instant(row, "created_at"));
    }
}
