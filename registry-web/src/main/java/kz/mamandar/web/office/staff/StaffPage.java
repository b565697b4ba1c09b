package kz.mamandar.web.office.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffAdminService;
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
    private final StaffForm form = new StaffForm();

    @PostConstruct
    void begin() {
        adding = request.getParameter("new") != null;
        edited = request.getParameter("login");
        if (edited != null) {
            form.fill(staff.get(edited));
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
        passwordOf = form.getLogin();
        password = staff.create(form.command(passwordOf));
        adding = false;
        form.setLogin(null);
    }

    public void save() {
        staff.change(form.command(edited));
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

    public StaffForm getForm() {
        return form;
    }
}
