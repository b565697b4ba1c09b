package kz.mamandar.web.office.staff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mamandar.platform.security.Role;
import kz.mamandar.staff.StaffAdminService.SaveStaff;
import kz.mamandar.staff.StaffAdminService.StaffRow;

/** What was typed of a member of staff. */
public class StaffForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String login;
    private String name;
    private String email;
    private List<String> roles = new ArrayList<>();

    void fill(StaffRow row) {
        login = row.login();
        name = row.name();
        email = row.email().orElse(null);
        roles = row.roles().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
    }

    SaveStaff command(String who) {
        Set<Role> chosen = roles.stream().map(Role::valueOf).collect(Collectors.toSet());
        return new SaveStaff(who, name, email, chosen);
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
