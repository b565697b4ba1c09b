package kz.mamandar.bus;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class BusPolicyServiceBean implements BusPolicyService {

    @Inject
    BusPolicies policies;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo({Role.SYSADMIN, Role.AUDITOR})
    public List<PolicyRow> list(String clientCode) {
        Map<String, BusPolicy> known = policies.listOf(clientCode);
        return BusServiceId.all().stream()
                .map(service -> new PolicyRow(service, Optional.ofNullable(known.get(service))))
                .toList();
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void save(String clientCode, List<PolicyRow> rows) {
        Map<String, String> changed = new LinkedHashMap<>();
        List<PolicyRow> standing = list(clientCode);
        for (PolicyRow row : rows) {
            if (!standing.contains(row) && row.policy().isPresent()) {
                set(clientCode, row.serviceId(), row.policy().get());
                changed.put(row.serviceId(), row.policy().get().toString());
            }
        }
        if (!changed.isEmpty()) {
            audit.record(AuditAction.CLIENT_CHANGED, "client", clientCode, changed);
        }
    }

    private void set(String clientCode, String serviceId, BusPolicy policy) {
        if (!BusServiceId.all().contains(serviceId) || !policies.set(clientCode, serviceId, policy)) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
    }
}
