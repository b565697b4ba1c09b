package kz.mamandar.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on pages that wait for a code where the demo mode keeps its messages. */
@Named
@ApplicationScoped
public class DemoMailboxTab {

    @Inject
    @ConfigProperty(name = "registry.demo", defaultValue = "false")
    private boolean demo;

    public boolean isShown() {
        return demo;
    }
}
