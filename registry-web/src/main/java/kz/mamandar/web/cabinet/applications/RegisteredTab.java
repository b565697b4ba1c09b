package kz.mamandar.web.cabinet.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.specialist.RegisterService;
import kz.mamandar.specialist.RegisterService.OwnEntry;

/** The entry that came out of an application. */
@Named
@RequestScoped
public class RegisteredTab {

    @Inject
    private RegisterService register;

    @Inject
    private MyApplicationPage application;

    private OwnEntry entry;

    public OwnEntry getEntry() {
        if (entry == null) {
            entry = register.getMine(application.getView().registryNumber().orElseThrow());
        }
        return entry;
    }
}
