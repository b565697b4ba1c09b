package kz.mamandar.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.security.Role;

/** Takes members of staff in. Only for services of the domain, never for a door. */
@ApplicationScoped
public class StaffEnrolment {

    @Inject
    StaffRepository staff;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Makes the member unless the login is taken; tells whether it did. */
    @Transactional
    public boolean enrol(String login, String name, char[] password, Set<Role> roles) {
        if (staff.exists(login)) {
            return false;
        }
        staff.add(new StaffMember(login, name, PasswordHash.hash(password), roles, clock.instant()));
        audit.record(AuditAction.STAFF_CREATED, "staff", login, Map.of());
        return true;
    }
}
