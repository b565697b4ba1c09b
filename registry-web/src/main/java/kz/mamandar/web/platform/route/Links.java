package kz.mamandar.web.platform.route;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Addresses of pages in the language of the page being shown. No page and no bean spells an address. */
@Named("link")
@RequestScoped
public class Links {

    @Inject
    private Here here;

    /** For pages: {@code #{link.to('REGISTRY_CARD', entry.registryNumber)}}. */
    public String to(String route, Object... parameters) {
        return address(Route.valueOf(route), parameters);
    }

    /** For beans. */
    public String address(Route route, Object... parameters) {
        return "/" + here.getLang() + route.path(parameters);
    }

    /** Ends the request with a redirect, so that a reload repeats nothing. */
    public void redirect(Route route, Object... parameters) {
        redirect(address(route, parameters));
    }

    /** As {@link #redirect(Route, Object...)}, to an address made by {@link #address}. */
    public void redirect(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(address);
            faces.responseComplete();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
