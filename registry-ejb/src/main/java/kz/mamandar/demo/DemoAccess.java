package kz.mamandar.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import kz.mamandar.bus.BusPolicies;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.bus.BusServiceId;
import kz.mamandar.client.ClientEnrolment;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffEnrolment;

/** Staff and client systems of the demonstration. */
@ApplicationScoped
class DemoAccess {

    private static final String PASSWORD = "Mamandar-demo-2026";

    @Inject
    private StaffEnrolment staff;

    @Inject
    private ClientEnrolment clients;

    @Inject
    private BusPolicies policies;

    @Inject
    private CurrentCaller caller;

    void load() {
        caller.set(Caller.system());
        enrol("reviewer", "Сәуле Ахметова", Role.REVIEWER);
        enrol("supervisor", "Марат Есенов", Role.SUPERVISOR);
        enrol("auditor", "Ирина Ковалёва", Role.AUDITOR);
        enrol("sysadmin", "Дәурен Сейітов", Role.SYSADMIN);
        enrol("ministry", "Гүлнәр Омарова", Role.MINISTRY);
        EnumSet<ClientOperation> all = EnumSet.allOf(ClientOperation.class);
        clients.enrolKey("demo-integrator", "Demo integrator", DemoNumbers.bin(90), "demo-integrator", all);
        clients.enrolSoap("demo-is", "Demo information system", DemoNumbers.bin(91), PASSWORD, true, all);
        BusServiceId.all().forEach(service -> policies.set("demo-is", service, BusPolicy.open()));
        clients.enrolSoap("shep", "State bus", DemoNumbers.bin(92), PASSWORD, true, EnumSet.of(ClientOperation.PING));
        policies.set("shep", BusServiceId.of(ClientOperation.PING), BusPolicy.open());
    }

    private void enrol(String login, String name, Role role) {
        staff.enrol(login, name, PASSWORD.toCharArray(), EnumSet.of(role));
    }
}
