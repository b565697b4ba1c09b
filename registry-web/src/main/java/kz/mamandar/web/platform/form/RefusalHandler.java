package kz.mamandar.web.platform.form;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;

/**
 * What the domain refuses is no fault: in an action it is shown on the form, which stays as filled in; when a page is opened, it is the
 * page for "not found" or "not allowed". So page beans need no try and catch.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Optional<RegistryException> refused =
                    refusalIn(events.next().getContext().getException());
            if (refused.isPresent() && !faces.getExternalContext().isResponseCommitted()) {
                events.remove();
                answer(faces, refused.get());
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, RegistryException refused) {
        boolean inAction = faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        if (inAction) {
            CDI.current().select(Refusals.class).get().show(refused);
            return;
        }
        try {
            faces.getExternalContext()
                    .responseSendError(status(refused.code()), refused.code().name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        faces.responseComplete();
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN, SIGN_IN_REQUIRED -> HttpServletResponse.SC_FORBIDDEN;
            case CONSENT_LINK_INVALID -> HttpServletResponse.SC_GONE;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    private static Optional<RegistryException> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
