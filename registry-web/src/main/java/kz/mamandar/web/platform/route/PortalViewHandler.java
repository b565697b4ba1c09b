package kz.mamandar.web.platform.route;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import kz.mamandar.platform.text.Language;

/** Takes the language from the address, and keeps the public address in forms, where Faces would show the path of the view. */
public class PortalViewHandler extends ViewHandlerWrapper {

    public PortalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return here().language().locale();
    }

    /** Light pages and error pages keep no state, from the start: whoever asks for their view map would make a session. */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        boolean rich = here().route()
                .filter(r -> r.kind() == Route.Kind.RICH && r.target().equals(viewId))
                .isPresent();
        view.setTransient(!rich);
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Language language = here().language();
        return here().match()
                .filter(match -> match.route().target().equals(viewId))
                .map(match -> match.address(language))
                .or(() -> Route.ofTarget(viewId)
                        .filter(route -> route.parameterNames().isEmpty())
                        .map(route -> "/" + language.tag() + route.path()))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }

    private static Here here() {
        return CDI.current().select(Here.class).get();
    }
}
