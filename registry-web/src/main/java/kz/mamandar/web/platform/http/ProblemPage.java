package kz.mamandar.web.platform.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** A page for what went wrong. A fault of ours gets a reference that is also in the log; the page tells nothing else of it. */
@Named("problemPage")
@RequestScoped
public class ProblemPage {

    private static final Logger LOG = System.getLogger(ProblemPage.class.getName());
    private static final int FIRST_FAULT = 500;

    @Inject
    private HttpServletRequest request;

    private String reference;

    @PostConstruct
    void writeDown() {
        reference = UUID.randomUUID().toString().substring(0, 8);
        if (isFault()) {
            Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(Level.ERROR, "Fault " + reference, cause);
        }
    }

    public boolean isFault() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status >= FIRST_FAULT;
    }

    public String getReference() {
        return reference;
    }
}
