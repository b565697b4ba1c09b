package kz.mamandar.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mamandar.bus.BusAccessService.BoundCertificate;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.platform.persistence.Jdbc;

/** Policies as they are stored. Only for services of the domain, never for a door. */
@ApplicationScoped
public class BusPolicies {

    private Jdbc jdbc;

    protected BusPolicies() {}

    @Inject
    public BusPolicies(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BusPolicy> find(long clientId, String serviceId) {
        return jdbc.find(
                "select * from bus_policy where client_id = ? and service_id = ?",
                List.of(clientId, serviceId),
                BusPolicies::policy);
    }

    /** The policies of a system by the ids of the services. */
    Map<String, BusPolicy> listOf(String clientCode) {
        return jdbc
                .list(
                        "select p.* from bus_policy p join client c on c.id = p.client_id where c.code = ?",
                        List.of(clientCode),
                        row -> Map.entry(row.getString("service_id"), policy(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<String> findStrictest(String clientCode) {
        return jdbc.find(
                "select p.service_id from bus_policy p join client c on c.id = p.client_id where c.code = ? and c.active"
                        + " and p.enabled order by p.transport_signature desc, p.password_required desc limit 1",
                List.of(clientCode),
                row -> row.getString("service_id"));
    }

    List<BoundCertificate> listCertificates(long clientId) {
        return jdbc.list(
                "select thumbprint, certificate, revoked_at is not null as revoked from client_certificate where client_id = ?",
                List.of(clientId),
                row -> new BoundCertificate(
                        row.getString("thumbprint"), row.getBytes("certificate"), row.getBoolean("revoked")));
    }

    /** Sets the policy of a system for a service, whether or not it had one; false when there is no such system. */
    public boolean set(String clientCode, String serviceId, BusPolicy policy) {
        return jdbc.update(
                        """
                        insert into bus_policy (client_id, service_id, enabled, password_required, transport_signature,
                            business_signature, payload_form, keep_bodies)
                        select id, ?, ?, ?, ?, ?, ?, ? from client where code = ? and kind = 'SOAP'
                        on conflict (client_id, service_id) do update set enabled = excluded.enabled,
                            password_required = excluded.password_required,
                            transport_signature = excluded.transport_signature,
                            business_signature = excluded.business_signature,
                            payload_form = excluded.payload_form, keep_bodies = excluded.keep_bodies""",
                        List.of(
                                serviceId,
                                policy.enabled(),
                                policy.passwordRequired(),
                                policy.transportSignature(),
                                policy.businessSignature(),
                                policy.payloadForm().name(),
                                policy.keepBodies(),
                                clientCode))
                > 0;
    }

    private static BusPolicy policy(ResultSet row) throws SQLException {
        return new BusPolicy(
                row.getBoolean("enabled"),
                row.getBoolean("password_required"),
                row.getBoolean("transport_signature"),
                row.getBoolean("business_signature"),
                PayloadForm.valueOf(row.getString("payload_form")),
                row.getBoolean("keep_bodies"));
    }
}
