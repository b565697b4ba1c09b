package kz.mamandar.web.platform.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.staff.StaffService;

/** Opens and closes the session of a signed-in user. The session id changes at sign-in, so an id known before is worth nothing. */
@ApplicationScoped
public class SessionDoor {

    private static final String USER = SignedInUser.class.getName();
    private static final String SINCE = SessionDoor.class.getName() + ".since";
    private static final String RETURN_TO = SessionDoor.class.getName() + ".returnTo";
    private static final String ENDED = SessionDoor.class.getName() + ".ended";
    private static final String STALE_FORM = SessionDoor.class.getName() + ".staleForm";

    @Inject
    private StaffService staff;

    @Inject
    private Clock clock;

    public Optional<SignedInUser> user(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedInUser) session.getAttribute(USER));
    }

    /** The user as of now: a member of staff whose access was changed since is signed out. */
    public Optional<SignedInUser> admittedUser(HttpServletRequest request) {
        Optional<SignedInUser> user = user(request);
        if (user.filter(SignedInUser::isStaff).isPresent()) {
            Instant since = (Instant) request.getSession().getAttribute(SINCE);
            if (!staff.isStillIn(user.get().id(), since)) {
                signOut(request);
                return Optional.empty();
            }
        }
        return user;
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
        session.setAttribute(SINCE, clock.instant());
    }

    public void signOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /** Where the visitor wanted to go when asked to sign in; told once. */
    public Optional<String> takeReturnAddress(HttpServletRequest request) {
        Optional<String> address = attribute(request, RETURN_TO).map(String.class::cast);
        remove(request, RETURN_TO);
        remove(request, ENDED);
        return address;
    }

    /** Also notes whether the visitor comes from a session that has ended. */
    public void rememberReturnAddress(HttpServletRequest request, String address) {
        boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        HttpSession session = request.getSession(true);
        session.setAttribute(RETURN_TO, address);
        if (ended) {
            session.setAttribute(ENDED, true);
        }
    }

    /** Whether a page waits for the visitor to sign in. */
    public boolean isReturnAwaited(HttpServletRequest request) {
        return attribute(request, RETURN_TO).isPresent();
    }

    /** Whether that page was asked for from a session that has ended. */
    public boolean hasEnded(HttpServletRequest request) {
        return attribute(request, ENDED).isPresent();
    }

    /** A form was sent after its session had ended; the next page says so. */
    public void noteStaleForm(HttpServletRequest request) {
        request.getSession(true).setAttribute(STALE_FORM, true);
    }

    /** Whether a form came too late; told once. */
    public boolean takeStaleForm(HttpServletRequest request) {
        boolean stale = attribute(request, STALE_FORM).isPresent();
        remove(request, STALE_FORM);
        return stale;
    }

    private static Optional<Object> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(name));
    }

    private static void remove(HttpServletRequest request, String name) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(name));
    }
}
