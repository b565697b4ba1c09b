package kz.mamandar.client;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Upkeep of client systems by the system administrator. A secret is told once, when it is made; only its hash or seal stays. */
@Local
public interface ClientAdminService {

    /** All client systems, active ones first, by code. */
    List<ClientRow> list();

    /** Takes a client system in and gives its secret. CODE_INVALID, CODE_TAKEN, INVALID_BIN, FIELD_… */
    String create(NewClientSystem command);

    /**
     * Gives a new secret. An old API key serves on for a week, so that its owner can change over; an old password no longer
     * does. NOT_FOUND, ACTION_NOT_ALLOWED for a client without one.
     */
    String rotate(String code);

    /** Lets the client system in again, or no more, on every node within seconds. */
    void setActive(String code, boolean active);

    enum ClientKind {
        REST,
        SOAP
    }

    /** @param quotaMinute requests, null for no bound */
    record NewClientSystem(
            ClientKind kind,
            String code,
            String name,
            String bin,
            Set<ClientOperation> operations,
            Integer quotaMinute) {}

    /** @param hasSecret false for a client that signs with certificates alone */
    record ClientRow(
            String code,
            String name,
            Optional<String> bin,
            ClientKind kind,
            Set<ClientOperation> operations,
            Optional<Integer> quotaMinute,
            boolean hasSecret,
            boolean active,
            Optional<Instant> lastUsedAt,
            Instant createdAt) {}
}
