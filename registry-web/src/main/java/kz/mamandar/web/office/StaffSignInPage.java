package kz.mamandar.web.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import kz.mamandar.staff.StaffService;
import kz.mamandar.staff.StaffService.Next;
import kz.mamandar.staff.StaffService.SignIn;
import kz.mamandar.staff.StaffService.SignInStep;
import kz.mamandar.staff.StaffService.SignedInStaff;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.session.SessionDoor;
import kz.mamandar.web.platform.session.SignedInUser;

/** Sign-in of staff. Between the steps only the sealed ticket is kept: the password is neither stored nor shown again. */
@Named
@ViewScoped
public class StaffSignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private StaffService staff;

    @Inject
    private SessionDoor sessions;

    @Inject
    private Links links;

    @Inject
    private OfficeChoices office;

    @Inject
    private HttpServletRequest request;

    private Next step;
    private String ticket;
    private String secret;
    private String uri;
    private String login;
    private String password;
    private String code;
    private String newPassword;

    public void signIn() {
        go(staff.signIn(new SignIn(login, password)));
    }

    /** The code of the app, the first one while it is being enrolled. */
    public void answerCode() {
        go(step == Next.ENROLMENT ? staff.enrol(ticket, code) : staff.answerCode(ticket, code));
    }

    public void choosePassword() {
        go(staff.choosePassword(ticket, newPassword));
    }

    /** Back to the first step. */
    public void startAgain() {
        step = null;
        ticket = null;
    }

    private void go(SignInStep next) {
        step = next.next();
        ticket = next.ticket().orElse(null);
        secret = next.key().map(StaffService.TotpKey::secret).orElse(null);
        uri = next.key().map(StaffService.TotpKey::uri).orElse(null);
        password = null;
        code = null;
        next.signedIn().ifPresent(this::enter);
    }

    private void enter(SignedInStaff who) {
        SignedInUser user = SignedInUser.staff(who.staffId(), who.login(), who.name(), who.roles());
        String wanted = sessions.takeReturnAddress(request)
                .filter(address -> address.startsWith("/office", "/kk".length()))
                .orElseGet(() -> office.firstPageOf(user));
        sessions.signIn(request, user);
        links.redirect(wanted);
    }

    /** The key in groups of four, as it is typed off. */
    public String getSecret() {
        return secret == null ? "" : secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public QrCode getQrCode() {
        return QrCode.of(uri);
    }

    public boolean isAt(String wanted) {
        return step == null || step == Next.DONE
                ? "PASSWORD".equals(wanted)
                : step.name().equals(wanted);
    }

    public boolean isSignedOut() {
        return request.getParameter("out") != null;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
