package kz.mamandar.web.platform.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.text.Texts;

/**
 * The one place that turns problems of the domain into messages. A problem of the field {@code candidate.birthDate} goes to the control
 * whose id is {@code candidate-birthDate} or {@code birthDate}; what has no control goes on top. Controls stay valid for Faces:
 * one that is not, and was taken over into its bean already, would be shown empty.
 */
@RequestScoped
public class Refusals {

    @Inject
    private Texts texts;

    public void show(RegistryException refused) {
        refused.problems().forEach(this::show);
    }

    public void show(Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = texts.formatNamed("error." + problem.code(), problem.parameters());
        FacesMessage message = new FacesMessage(
                FacesMessage.SEVERITY_ERROR, text, problem.code().name());
        Optional<UIComponent> control = problem.field().flatMap(field -> control(faces, field));
        faces.addMessage(control.map(c -> c.getClientId(faces)).orElse(null), message);
        faces.validationFailed();
    }

    private static Optional<UIComponent> control(FacesContext faces, String field) {
        String wholeName = field.replaceAll("[^A-Za-z0-9]+", "-");
        return controlWithId(faces, wholeName)
                .or(() -> controlWithId(faces, wholeName.substring(wholeName.lastIndexOf('-') + 1)));
    }

    private static Optional<UIComponent> controlWithId(FacesContext faces, String id) {
        AtomicReference<UIComponent> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (!id.equals(component.getId())) {
                return VisitResult.ACCEPT;
            }
            found.set(component);
            return VisitResult.COMPLETE;
        });
        return Optional.ofNullable(found.get());
    }
}
