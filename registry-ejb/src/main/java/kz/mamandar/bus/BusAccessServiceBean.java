package kz.mamandar.bus;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.ClientService;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BusAccessServiceBean implements BusAccessService {

    @Inject
    BusPolicies policies;

    @Inject
    ClientService clients;

    @Override
    @OpenToAll
    public Optional<BusAccess> findAccess(String senderId, String serviceId) {
        return clients.findSoapClient(senderId)
                .flatMap(sender -> policies.find(sender.client().id(), serviceId)
                        .filter(BusPolicy::enabled)
                        .map(policy -> new BusAccess(sender, policy)));
    }

    @Override
    @OpenToAll
    public Optional<String> findStrictest(String senderId) {
        return policies.findStrictest(senderId);
    }

    @Override
    @OpenToAll
    public List<BoundCertificate> listCertificates(long clientId) {
        return policies.listCertificates(clientId);
    }
}
