package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;

/** Answers who a client system is; open to the doors, which know nobody yet. Each message asks several times and needs no transaction. */
@ApplicationScoped
@Guarded
public class ClientServiceBean implements ClientService {

    @Inject
    KnownClients clients;

    @Inject
    ClientQuotas quotas;

    @Inject
    ClientMisses misses;

    @Inject
    CertificateRepository certificates;

    @Inject
    RefusedSenders refused;

    @Inject
    AuditLog audit;

    @Override
    @OpenToAll
    public Optional<ClientView> findByApiKey(String key) {
        return clients.byKeyHash(ApiKeys.hash(key));
    }

    @Override
    @OpenToAll
    public Optional<SoapClient> findSoapClient(String username) {
        return clients.byCode(username);
    }

    @Override
    @OpenToAll
    public Optional<KnownCertificate> findCertificate(String thumbprint) {
        return clients.byThumbprint(thumbprint);
    }

    @Override
    @OpenToAll
    public List<byte[]> listCertificates(String serial) {
        return certificates.listBySerial(serial);
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public void admit(ClientView client, ClientOperation operation) {
        quotas.take(client);
        misses.requireFree(client.code());
        if (!client.scope().may(operation)) {
            audit.recordFailure(AuditAction.CLIENT_REFUSED, "operation", operation.name(), "NOT_ALLOWED");
            throw new RegistryException(ErrorCode.FORBIDDEN);
        }
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public void count(ClientView client) {
        quotas.take(client);
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public void recordMiss(ClientView client) {
        misses.record(client.code());
    }

    @Override
    @OpenToAll
    public void recordRefused(String name, String reason) {
        refused.record(name, reason);
    }
}
