package kz.mamandar.web.office.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.EntryField;
import kz.mamandar.web.office.Names;

/** What can be chosen for a client system. */
@Named
@RequestScoped
public class ClientChoices {

    /** Whether answers are signed, as the two choices of a question. */
    enum AnswerSigning {
        PLAIN,
        SIGNED
    }

    @Inject
    private ClassifierService classifiers;

    @Inject
    private Names names;

    public List<kz.mamandar.platform.text.Named> getKinds() {
        return named(ClientKind.values());
    }

    public List<kz.mamandar.platform.text.Named> getOperations() {
        return named(ClientOperation.values());
    }

    public List<kz.mamandar.platform.text.Named> getFields() {
        return named(EntryField.values());
    }

    public List<kz.mamandar.platform.text.Named> getRegions() {
        return classifiers.list(Classifier.REGIONS);
    }

    public List<kz.mamandar.platform.text.Named> getAnswers() {
        return named(AnswerSigning.values());
    }

    public List<kz.mamandar.platform.text.Named> getPayloadForms() {
        return named(PayloadForm.values());
    }

    private List<kz.mamandar.platform.text.Named> named(Enum<?>[] values) {
        return Stream.of(values).map(names::choice).toList();
    }
}
