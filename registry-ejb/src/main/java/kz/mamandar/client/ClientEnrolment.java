package kz.mamandar.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import kz.mamandar.client.ClientRepository.NewClient;
import kz.mamandar.platform.secret.SecretSeal;

/** Takes client systems in. Only for services of the domain, never for a door. */
@ApplicationScoped
public class ClientEnrolment {

    @Inject
    ClientRepository clients;

    @Inject
    SecretSeal seal;

    @Inject
    Clock clock;

    /** A client that shows an API key. */
    @Transactional
    public boolean enrolKey(String code, String name, String bin, String key, Set<ClientOperation> operations) {
        return clients.add(new NewClient(code, name, bin, ApiKeys.hash(key), null, false, operations), clock.instant());
    }

    /** A client that signs in with a UsernameToken; its password is sealed, as a digest needs it in clear. */
    @Transactional
    public boolean enrolSoap(
            String code,
            String name,
            String bin,
            String password,
            boolean textAllowed,
            Set<ClientOperation> operations) {
        String sealed = seal.seal(sealOwner(code), password);
        return clients.add(new NewClient(code, name, bin, null, sealed, textAllowed, operations), clock.instant());
    }

    static String sealOwner(String code) {
        return "client:" + code;
    }
}
