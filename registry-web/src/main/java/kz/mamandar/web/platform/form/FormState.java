package kz.mamandar.web.platform.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The messages of a form for the tags: per control, and all in the order of the page for the summary. */
@Named("form")
@RequestScoped
public class FormState {

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");
    private static final Set<String> GROUPS = Set.of("jakarta.faces.Radio", "jakarta.faces.Checkbox");

    /** An error with the id of the control it is about; without one it is about the whole. */
    public record FieldError(String controlId, String text) {
        public boolean isLinked() {
            return controlId != null;
        }
    }

    /** Whether the control with this id (its own, without the ids of its containers) has an error. */
    public boolean failed(String id) {
        return clientId(id).isPresent();
    }

    public String message(String id) {
        return clientId(id)
                .map(clientId -> faces().getMessageList(clientId).get(0).getSummary())
                .orElse("");
    }

    /** The stable code of what the domain refused at the control; null when it has no message. */
    public String code(String id) {
        return clientId(id)
                .map(clientId -> faces().getMessageList(clientId).get(0).getDetail())
                .filter(detail -> detail != null && CODE.matcher(detail).matches())
                .orElse(null);
    }

    /** Value of {@code aria-describedby}; null when there is neither hint nor error. */
    public String describedBy(String id, boolean hasHint) {
        List<String> ids = new ArrayList<>();
        if (hasHint) {
            ids.add(id + "-hint");
        }
        if (failed(id)) {
            ids.add(id + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The name of the file that came with a form that is shown again, empty when there was none: no browser keeps it, so it has to be chosen anew. */
    public String lostFile(String id) {
        boolean shownAgain = faces().getClientIdsWithMessages().hasNext() && !failed(id);
        return shownAgain && control(id) instanceof ValueHolder field && field.getValue() instanceof Part file
                ? Optional.ofNullable(file.getSubmittedFileName()).orElse("")
                : "";
    }

    public List<FieldError> getErrors() {
        List<FieldError> errors = new ArrayList<>();
        for (String clientId : idsInOrder()) {
            for (FacesMessage message : faces().getMessageList(clientId)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                    errors.add(error(clientId, message.getSummary()));
                }
            }
        }
        return errors;
    }

    /** The ids that have messages; first null for what is about the whole, then those of the controls from the top down. */
    private static List<String> idsInOrder() {
        List<String> ids = new ArrayList<>();
        faces().getClientIdsWithMessages().forEachRemaining(ids::add);
        if (ids.size() > 1) {
            List<String> page = new ArrayList<>();
            addIds(faces().getViewRoot(), page);
            ids.sort(Comparator.comparingInt(page::indexOf));
        }
        return ids;
    }

    private static void addIds(UIComponent component, List<String> ids) {
        ids.add(component.getClientId(faces()));
        component.getFacetsAndChildren().forEachRemaining(child -> addIds(child, ids));
    }

    /** In the summary the label says which field is meant; a group of choices is reached at its first choice. */
    private static FieldError error(String clientId, String text) {
        UIComponent control = clientId == null ? null : control(clientId);
        if (control == null) {
            return new FieldError(clientId, text);
        }
        Object label = control.getAttributes().get("label");
        boolean isGroup = GROUPS.contains(String.valueOf(control.getRendererType()));
        return new FieldError(isGroup ? clientId + ":0" : clientId, label == null ? text : label + ": " + text);
    }

    /** Forms that keep the ids of their controls short are naming containers still, so the control is looked for in all of them. */
    private static UIComponent control(String clientId) {
        AtomicReference<UIComponent> found = new AtomicReference<>();
        faces().getViewRoot().invokeOnComponent(faces(), clientId, (context, component) -> found.set(component));
        return found.get();
    }

    private static Optional<String> clientId(String id) {
        Iterator<String> clientIds = faces().getClientIdsWithMessages();
        while (clientIds.hasNext()) {
            String clientId = clientIds.next();
            if (clientId != null && (clientId.equals(id) || clientId.endsWith(":" + id))) {
                return Optional.of(clientId);
            }
        }
        return Optional.empty();
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }
}
