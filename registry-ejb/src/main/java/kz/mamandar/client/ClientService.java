package kz.mamandar.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Client systems at the doors of the services. What is switched off or revoked is so everywhere within two seconds. */
public interface ClientService {

    /** The active client with this API key. */
    Optional<ClientView> findByApiKey(String key);

    /** The active SOAP client with this user name. */
    Optional<SoapClient> findSoapClient(String username);

    /** The certificate with this thumbprint (SHA-256 of its bytes, lower-case hexadecimal), if it is of an active client. */
    Optional<KnownCertificate> findCertificate(String thumbprint);

    /** The certificates with this serial number (lower-case hexadecimal) that are bound to active clients, encoded (DER). */
    List<byte[]> listCertificates(String serial);

    /**
     * Lets the client do the operation and counts it.
     *
     * @throws kz.mamandar.platform.error.RegistryException FORBIDDEN, audited, when its scope has not the operation;
     *     TOO_MANY_REQUESTS when its quota is used up, or while it is held back
     */
    void admit(ClientView client, ClientOperation operation);

    /**
     * Counts a request of the client that needs no right of it.
     *
     * @throws kz.mamandar.platform.error.RegistryException TOO_MANY_REQUESTS when its quota is used up
     */
    void count(ClientView client);

    /**
     * Notes that the client asked about a person who is not in the register. One that does so too often is held back by
     * {@link #admit} for a while.
     *
     * @throws kz.mamandar.platform.error.RegistryException TOO_MANY_REQUESTS, audited, with the miss too many
     */
    void recordMiss(ClientView client);

    /** Records that a sender could not be confirmed; nothing of the message is kept but the name it gave, a flood of them in part. */
    void recordRefused(String name, String reason);

    /** A client system. */
    record ClientView(long id, String code, String name, Optional<String> bin, ClientScope scope, ClientQuota quota) {

        /** @param operation name of a {@link ClientOperation} */
        public boolean may(String operation) {
            return scope.may(ClientOperation.valueOf(operation));
        }
    }

    /**
     * @param password in clear, as digest passwords need it; never logged; empty when the client has none
     * @param textPasswordAllowed whether it may come in clear over an unprotected connection
     * @param signatureRequired whether a password alone does not do
     */
    record SoapClient(
            ClientView client,
            Optional<String> password,
            boolean textPasswordAllowed,
            boolean signatureRequired,
            boolean answerSigned) {
        @Override
        public String toString() {
            return "SoapClient[" + client.code() + "]";
        }
    }

    /** A certificate bound to a client. */
    record KnownCertificate(SoapClient owner, Instant validFrom, Instant validUntil, boolean revoked) {}
}
