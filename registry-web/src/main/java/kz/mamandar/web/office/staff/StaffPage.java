package kz.mamandar.web.office.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffAdminService;
import kz.mamandar.staff.StaffAdminService.SaveStaff;
import kz.mamandar.staff.StaffAdminService.StaffRow;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Members of staff; one of them being changed, or a new one taken in. A temporary password is shown once and kept nowhere. */
@Named
@ViewScoped
public class StaffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffAdminService staff;

    @Inject
    private Names names;

    @Inject
    private Links links;

    @Inject
    private HttpServletRequest request;

    private transient String password;
    private String passwordOf;
    private boolean adding;
    private String edited;
    private String login;
    private String name;
    private String email;
    private List<String> roles = new ArrayList<>();

    @PostConstruct
    void begin() {
        adding = request.getParameter("new") != null;
        edited = request.getParameter("login");
        if (edited != null) {
            StaffRow row = staff.get(edited);
            login = row.login();
            name = row.name();
            email = row.email().orElse(null);
            roles = row.roles().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    public List<StaffRow> getRows() {
        return staff.list();
    }

    /** The member being changed. */
    public StaffRow getMember() {
        return staff.get(edited);
    }

    public String rolesOf(StaffRow row) {
        return row.roles().stream()
                .sorted()
                .map(role -> names.choice(role).nameKk())
                .collect(Collectors.joining(", "));
    }

    public List<kz.mamandar.platform.text.Named> getAllRoles() {
        return Stream.of(Role.values()).filter(Role::isStaff).map(names::choice).toList();
    }

    public void create() {
        password = staff.create(command(login));
        passwordOf = login;
        adding = false;
        login = null;
    }

    public void save() {
        staff.change(command(edited));
        links.redirect(links.address(Route.OFFICE_STAFF) + "?done");
    }

    public void setActive(boolean active) {
        staff.setActive(edited, active);
        links.redirect(links.address(Route.OFFICE_STAFF) + "?done");
    }

    public void resetPassword() {
        password = staff.resetPassword(edited);
        passwordOf = edited;
    }

    public void resetTotp() {
        staff.resetTotp(edited);
        links.redirect(links.address(Route.OFFICE_STAFF) + "?done");
    }

    private SaveStaff command(String who) {
        Set<Role> chosen = roles.stream().map(Role::valueOf).collect(Collectors.toSet());
        return new SaveStaff(who, name, email, chosen);
    }

    public String getPassword() {
        return password;
    }

    public String getPasswordOf() {
        return passwordOf;
    }

    public boolean isAdding() {
        return adding;
    }

    public String getEdited() {
        return edited;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = new ArrayList<>(roles);
    }
}
