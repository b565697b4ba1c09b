package kz.mamandar.web.office.clients;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.mamandar.bus.BusPolicyService;
import kz.mamandar.client.ClientAccessService;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** What a client system may call on the state bus, one row for each service. */
@Named
@ViewScoped
public class ClientBusPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BusPolicyService policies;

    @Inject
    private ClientAccessService clients;

    @Inject
    private Links links;

    @Inject
    private Here here;

    private String code;
    private List<PolicyForm> rows;

    @PostConstruct
    void load() {
        code = here.parameter("client");
        if (clients.get(code).kind() != ClientKind.SOAP) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        rows = policies.list(code).stream().map(PolicyForm::of).collect(Collectors.toCollection(ArrayList::new));
    }

    public void save() {
        policies.save(code, rows.stream().map(PolicyForm::row).toList());
        links.redirect(links.address(Route.OFFICE_CLIENT_BUS, code) + "?done");
    }

    public String getCode() {
        return code;
    }

    public List<PolicyForm> getRows() {
        return rows;
    }
}
