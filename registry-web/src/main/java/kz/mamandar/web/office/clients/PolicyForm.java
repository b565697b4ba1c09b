package kz.mamandar.web.office.clients;

import java.io.Serializable;
import java.util.Optional;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.bus.BusPolicyService.PolicyRow;

/** The policy of one service while it is being changed; one that was never set starts switched off and strict. */
public class PolicyForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BusPolicy NEVER_SET = new BusPolicy(false, true, true, false, PayloadForm.ANY, false);

    private final String service;
    private final boolean known;
    private boolean enabled;
    private boolean password;
    private boolean transport;
    private boolean business;
    private String form;
    private boolean bodies;

    private PolicyForm(String service, boolean known) {
        this.service = service;
        this.known = known;
    }

    static PolicyForm of(PolicyRow row) {
        BusPolicy policy = row.policy().orElse(NEVER_SET);
        PolicyForm form = new PolicyForm(row.serviceId(), row.policy().isPresent());
        form.enabled = policy.enabled();
        form.password = policy.passwordRequired();
        form.transport = policy.transportSignature();
        form.business = policy.businessSignature();
        form.form = policy.payloadForm().name();
        form.bodies = policy.keepBodies();
        return form;
    }

    PolicyRow row() {
        BusPolicy policy = new BusPolicy(enabled, password, transport, business, PayloadForm.valueOf(form), bodies);
        return new PolicyRow(service, known || !policy.equals(NEVER_SET) ? Optional.of(policy) : Optional.empty());
    }

    public String getService() {
        return service;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isPassword() {
        return password;
    }

    public void setPassword(boolean password) {
        this.password = password;
    }

    public boolean isTransport() {
        return transport;
    }

    public void setTransport(boolean transport) {
        this.transport = transport;
    }

    public boolean isBusiness() {
        return business;
    }

    public void setBusiness(boolean business) {
        this.business = business;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public boolean isBodies() {
        return bodies;
    }

    public void setBodies(boolean bodies) {
        this.bodies = bodies;
    }
}
