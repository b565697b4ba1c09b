package kz.mamandar.it.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import kz.mamandar.it.testing.KeyFile;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys for clients that sign, as PEM files, and their certificates in the database of the product. */
public final class SigningClients {

    private static final String SUBJECT = "CN=Test system, OU=BIN600140000008, C=KZ";

    private SigningClients() {}

    /** A key and its certificate as files. */
    public record Identity(PrivateKey key, X509Certificate certificate, Path keyFile, Path certificateFile) {}

    public static Identity create(Path folder) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name(SUBJECT);
            Instant now = Instant.now();
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                                    Date.from(now.minus(Duration.ofDays(1))),
                                    Date.from(now.plus(Duration.ofDays(1))),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            String file = UUID.randomUUID().toString();
            return new Identity(
                    pair.getPrivate(),
                    certificate,
                    pem(
                            folder.resolve(file + ".key.pem"),
                            "PRIVATE KEY",
                            pair.getPrivate().getEncoded()),
                    pem(folder.resolve(file + ".pem"), "CERTIFICATE", certificate.getEncoded()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with a GOST key, which is in no file. */
    public static Identity gost() {
        KeyFile file = KeyFile.gost(SUBJECT, "");
        return new Identity(file.privateKey(), file.certificate(), null, null);
    }

    private static Path pem(Path file, String kind, byte[] content) {
        String text = "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client may do and see; empty regions are all, a quota of null is none. */
    public record Rights(String operations, String fields, String regions, Integer perMinute) {

        public static Rights all() {
            return new Rights(
                    "PING,GET_SPECIALIST,VERIFY_SPECIALIST,FIND_SPECIALISTS,GET_CHANGES,GET_APPLICATION_STATUS,GET_CLASSIFIER",
                    "SPECIALTY,EDUCATION,CATEGORY,POSITION,PROVIDER,SETTINGS",
                    "",
                    null);
        }
    }

    /** Takes in a client that signs with this certificate, and gives its code. */
    public static String enrol(DataSource database, Identity identity, Rights rights) {
        String code = "signer-" + UUID.randomUUID();
        String client =
                """
                insert into client (id, code, name, kind, operations, fields, regions, quota_minute, signature_required, created_at)
                values (nextval('entity_seq'), ?, 'Test system', 'SOAP', ?, ?, ?, ?, true, now())""";
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    client,
                    code,
                    rights.operations(),
                    rights.fields(),
                    rights.regions(),
                    rights.perMinute());
            bind(connection, identity, code);
            return code;
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Binds the certificate to a client that is there. */
    public static void bind(DataSource database, Identity identity, String code) {
        try (Connection connection = database.getConnection()) {
            bind(connection, identity, code);
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(Connection connection, Identity identity, String code)
            throws SQLException, GeneralSecurityException {
        X509Certificate x509 = identity.certificate();
        update(
                connection,
                """
                insert into client_certificate (id, client_id, thumbprint, subject, issuer, serial, valid_from, valid_until,
                                                certificate, added_at)
                select nextval('entity_seq'), id, ?, ?, ?, ?, ?, ?, ?, now() from client where code = ?""",
                thumbprint(x509),
                x509.getSubjectX500Principal().getName(),
                x509.getIssuerX500Principal().getName(),
                x509.getSerialNumber().toString(16),
                x509.getNotBefore().toInstant().atOffset(ZoneOffset.UTC),
                x509.getNotAfter().toInstant().atOffset(ZoneOffset.UTC),
                x509.getEncoded(),
                code);
    }

    /** As the administrator does. */
    static void revoke(DataSource database, Identity identity) {
        try (Connection connection = database.getConnection()) {
            update(
                    connection,
                    "update client_certificate set revoked_at = now() where thumbprint = ?",
                    thumbprint(identity.certificate()));
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String thumbprint(X509Certificate certificate) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
