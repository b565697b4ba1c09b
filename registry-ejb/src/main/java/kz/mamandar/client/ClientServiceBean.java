package kz.mamandar.client;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import kz.mamandar.client.ClientRepository.Stored;
import kz.mamandar.platform.secret.SecretSeal;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;

/** Answers who a client system is; open to the doors, which know nobody yet. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClientServiceBean implements ClientService {

    @Inject
    ClientRepository clients;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    @Override
    @OpenToAll
    public Optional<ClientView> findByApiKey(String key) {
        return noted(clients.findByKeyHash(ApiKeys.hash(key))).map(Stored::view);
    }

    @Override
    @OpenToAll
    public Optional<SoapClient> findSoapClient(String username) {
        return noted(clients.findSoapClient(username))
                .map(client -> new SoapClient(
                        client.view(),
                        seal.open(
                                ClientEnrolment.sealOwner(username),
                                client.secretSealed().orElseThrow()),
                        client.textPassword()));
    }

    private Optional<Stored> noted(Optional<Stored> client) {
        client.ifPresent(found -> clients.noteUse(found, clock.instant()));
        return client;
    }
}
