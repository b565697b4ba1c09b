package kz.mamandar.client;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.Set;

/** Client systems at the doors of the services. */
@Local
public interface ClientService {

    /** The active client with this API key. */
    Optional<ClientView> findByApiKey(String key);

    /** The active SOAP client with this user name. */
    Optional<SoapClient> findSoapClient(String username);

    /** Operations are names of {@code ClientOperation}. */
    record ClientView(long id, String code, String name, Optional<String> bin, Set<String> operations) {
        public boolean may(String operation) {
            return operations.contains(operation);
        }
    }

    /** @param password in clear, as digest passwords need it; never logged */
    record SoapClient(ClientView client, String password, boolean textPasswordAllowed) {
        @Override
        public String toString() {
            return "SoapClient[" + client.code() + "]";
        }
    }
}
