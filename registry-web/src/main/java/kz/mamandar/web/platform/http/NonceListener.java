package kz.mamandar.web.platform.http;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives a page that is posted as a whole a new script nonce. PrimeFaces expects its script to send the old one back and fails when it
 * does not: a form must also work before scripts are loaded, and without them.
 */
public class NonceListener implements PhaseListener {

    private static final long serialVersionUID = 1L;
    static final String NONCE = "primefaces.nonce";

    @Override
    public void beforePhase(PhaseEvent event) {
        // all is done once the view is there
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        boolean wholePage = faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest();
        if (wholePage && view != null && !view.isTransient()) {
            Map<String, Object> kept = view.getViewMap();
            kept.remove(NONCE);
            kept.put(NONCE, PrimeFacesContext.getCspState(faces).getNonce());
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
