package kz.mamandar.web.platform.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.mamandar.platform.security.Role;

/** The signed-in user for pages: {@code #{user.signedIn}}, {@code #{user.name}}, {@code #{user.is('SUPERVISOR')}}. */
@Named("user")
@RequestScoped
public class CurrentUser {

    @Inject
    private SessionDoor sessions;

    @Inject
    private HttpServletRequest request;

    private Boolean backFromStaleForm;

    public Optional<SignedInUser> get() {
        return sessions.user(request);
    }

    public boolean isSignedIn() {
        return get().isPresent();
    }

    public boolean isStaff() {
        return get().filter(SignedInUser::isStaff).isPresent();
    }

    public boolean isApplicant() {
        return get().filter(SignedInUser::isApplicant).isPresent();
    }

    public String getName() {
        return get().map(SignedInUser::name).orElse("");
    }

    public boolean is(String role) {
        return get().filter(user -> user.roles().contains(Role.valueOf(role))).isPresent();
    }

    /** Whether a page waits for the visitor to sign in. */
    public boolean isReturnAwaited() {
        return sessions.isReturnAwaited(request);
    }

    /** Whether that page was asked for from a session that has ended. */
    public boolean isSessionEnded() {
        return sessions.hasEnded(request);
    }

    /** Whether the visitor's last form came after its session had ended; told once. */
    public boolean isBackFromStaleForm() {
        if (backFromStaleForm == null) {
            backFromStaleForm = sessions.takeStaleForm(request);
        }
        return backFromStaleForm;
    }
}
