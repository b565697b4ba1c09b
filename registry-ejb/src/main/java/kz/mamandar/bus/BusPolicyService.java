package kz.mamandar.bus;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** Upkeep of who may call what on the state bus; every change is audited. */
@Local
public interface BusPolicyService {

    /** Each service of the bus with the policy of the client system for it, empty where it has none. */
    List<PolicyRow> list(String clientCode);

    /** Sets policies of a client system; what stays the same is left alone. NOT_FOUND for an unknown service or one that is no SOAP client. */
    void save(String clientCode, List<PolicyRow> rows);

    record PolicyRow(String serviceId, Optional<BusPolicy> policy) {}
}
