package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import kz.mamandar.it.soap.SigningClients.Identity;
import kz.mamandar.it.soap.SigningClients.Rights;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Entries;
import kz.mamandar.it.testing.Registry;
import org.junit.jupiter.api.Test;

/** Each client sees what is its, by messages signed with the certificate that is bound to it. */
@AgainstRegistry
class ClientRightsIT {

    private static final String WHO = "<m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose>";
    private static final String NO_FIELDS = "";

    private final Registry registry;
    private final Identity identity = SigningClients.create(Path.of("target", "clients", "keys"));

    ClientRightsIT(Registry registry) {
        this.registry = registry;
    }

    private String enrol(Rights rights) {
        return SigningClients.enrol(registry.product().database(), identity, rights);
    }

    private String answer(String payload) {
        return SoapMessage.post(registry.http(), SignedSoapMessage.of(payload, identity))
                .body();
    }

    private String ping() {
        return answer("<m:ping>" + WHO + "</m:ping>");
    }

    private String specialist() {
        String number = new Entries(registry).anyNumber();
        return answer(
                "<m:getSpecialist>" + WHO + "<m:registryNumber>" + number + "</m:registryNumber></m:getSpecialist>");
    }

    @Test
    void anOperationThatIsNotTheClientsIsNotAllowedAndThatIsAudited() {
        String code = enrol(new Rights("PING", NO_FIELDS, "", null));
        assertThat(ping()).contains("<code>OK</code>");
        assertThat(specialist()).contains("<code>NOT_ALLOWED</code>").doesNotContain("<specialist>");
        assertThat(audited(code, "CLIENT_REFUSED")).isEqualTo("GET_SPECIALIST");
    }

    @Test
    void fieldsThatAreNotTheClientsAreLeftOut() {
        enrol(new Rights("GET_SPECIALIST", "CATEGORY", "", null));
        assertThat(specialist())
                .contains("<code>OK</code>", "<surname>", "<region>")
                .doesNotContain("<specialty>", "<educationLevel>", "<position>", "<provider>", "<setting>");
    }

    @Test
    void anEntryOutsideTheClientsRegionsIsNotAllowed() {
        String code = enrol(new Rights("GET_SPECIALIST,FIND_SPECIALISTS", NO_FIELDS, "999999999", null));
        assertThat(specialist()).contains("<code>NOT_ALLOWED</code>").doesNotContain("<surname>");
        assertThat(audited(code, "CLIENT_REFUSED")).matches("\\d{9}");
        assertThat(answer("<m:findSpecialists>" + WHO + "</m:findSpecialists>"))
                .contains("<code>NOT_FOUND</code>")
                .doesNotContain("<surname>");
    }

    @Test
    void aQuotaThatIsUsedUpIsAResult() {
        enrol(new Rights("PING", NO_FIELDS, "", 3));
        for (int i = 0; i < 3; i++) {
            assertThat(ping()).contains("<code>OK</code>");
        }
        assertThat(ping()).contains("<code>TOO_MANY_REQUESTS</code>");
    }

    @Test
    void aRevokedCertificateIsRefusedWithinTwoSeconds() {
        enrol(Rights.all());
        assertThat(ping()).contains("<code>OK</code>");
        SigningClients.revoke(registry.product().database(), identity);
        Instant latest = Instant.now().plusSeconds(2);
        String answer = ping();
        while (answer.contains("<code>OK</code>") && Instant.now().isBefore(latest)) {
            answer = ping();
        }
        assertThat(answer).contains("SENDER_NOT_CONFIRMED", "CERTIFICATE_REVOKED");
    }

    @Test
    void everyReadIsAuditedWithItsPurposeAndForWhom() {
        String code = enrol(Rights.all());
        specialist();
        assertThat(audited(code, "ENTRY_READ")).matches("\\d{9}");
    }

    private String audited(String client, String action) {
        String sql = "select subject_id from audit_event where actor_id = ? and action = ? order by id desc limit 1";
        try (Connection connection = registry.product().database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, client);
            statement.setString(2, action);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : "nothing";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
