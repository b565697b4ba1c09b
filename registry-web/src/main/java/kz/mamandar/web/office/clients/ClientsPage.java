package kz.mamandar.web.office.clients;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.mamandar.client.ClientAdminService;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.client.ClientAdminService.ClientRow;
import kz.mamandar.client.ClientAdminService.NewClientSystem;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Client systems; a secret is shown once, right after it was made. */
@Named
@ViewScoped
public class ClientsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ClientAdminService clients;

    @Inject
    private Names names;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private transient String secret;
    private String secretOf;
    private boolean adding;
    private String kind;
    private String code;
    private String name;
    private String bin;
    private List<String> operations = new ArrayList<>();
    private Integer quotaMinute;

    @PostConstruct
    void begin() {
        adding = request.getParameter("new") != null;
    }

    public List<ClientRow> getRows() {
        return clients.list();
    }

    public String operationsOf(ClientRow row) {
        return row.operations().size() == ClientOperation.values().length
                ? ""
                : row.operations().stream()
                        .sorted()
                        .map(operation -> names.choice(operation).nameKk())
                        .collect(Collectors.joining(", "));
    }

    public void create() {
        secret = clients.create(new NewClientSystem(
                kind == null ? null : ClientKind.valueOf(kind),
                code,
                name,
                bin,
                operations.stream().map(ClientOperation::valueOf).collect(Collectors.toSet()),
                quotaMinute));
        secretOf = code;
        adding = false;
    }

    public void rotate(String which) {
        secret = clients.rotate(which);
        secretOf = which;
    }

    public void setActive(String which, boolean active) {
        clients.setActive(which, active);
        links.redirect(links.address(Route.OFFICE_CLIENTS) + "?done");
    }

    public String getSecret() {
        return secret;
    }

    public String getSecretOf() {
        return secretOf;
    }

    public boolean isAdding() {
        return adding;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBin() {
        return bin;
    }

    public void setBin(String bin) {
        this.bin = bin;
    }

    public List<String> getOperations() {
        return operations;
    }

    public void setOperations(List<String> operations) {
        this.operations = new ArrayList<>(operations);
    }

    public Integer getQuotaMinute() {
        return quotaMinute;
    }

    public void setQuotaMinute(Integer quotaMinute) {
        this.quotaMinute = quotaMinute;
    }
}
