package kz.mamandar.web.platform.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import kz.mamandar.platform.security.Caller;

/** Opens and closes the session of a signed-in user. The session id changes at sign-in, so an id known before is worth nothing. */
@ApplicationScoped
public class SessionDoor {

    private static final String USER = SignedInUser.class.getName();
    private static final String RETURN_TO = SessionDoor.class.getName() + ".returnTo";

    public Optional<SignedInUser> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedInUser) session.getAttribute(USER));
    }

    public static Caller caller(Optional<SignedInUser> user, HttpServletRequest request) {
        String ip = request.getRemoteAddr();
        return user.map(u ->
                        u.isStaff() ? Caller.staff(u.id(), u.login(), u.roles(), ip) : Caller.applicant(u.id(), ip))
                .orElseGet(() -> Caller.anonymous(ip));
    }

    public void signIn(HttpServletRequest request, SignedInUser user) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(USER, user);
    }

    public void signOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /** Where the visitor wanted to go when asked to sign in; told once. */
    public Optional<String> takeReturnAddress(HttpServletRequest request) {
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        Optional<String> address = session.map(s -> (String) s.getAttribute(RETURN_TO));
        session.ifPresent(s -> s.removeAttribute(RETURN_TO));
        return address;
    }

    public void rememberReturnAddress(HttpServletRequest request, String address) {
        request.getSession(true).setAttribute(RETURN_TO, address);
    }
}
