package kz.mamandar.web.platform.session;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The session cookie: not for scripts, not for foreign sites, only over TLS when the portal is served so, never in an address. */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final int IDLE_MINUTES = 30;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean tls = ConfigProvider.getConfig()
                .getOptionalValue("registry.base.url", String.class)
                .filter(url -> url.startsWith("https://"))
                .isPresent();
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(tls ? "__Host-session" : "session");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(tls);
        cookie.setAttribute("SameSite", "Lax");
        event.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        event.getServletContext().setSessionTimeout(IDLE_MINUTES);
    }
}
