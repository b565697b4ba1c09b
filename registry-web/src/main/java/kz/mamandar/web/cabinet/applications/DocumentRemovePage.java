package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationContent.DocumentView;
import kz.mamandar.document.DocumentService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Route;

/** Asks once more before a document is taken out of the package. */
@Named
@RequestScoped
public class DocumentRemovePage {

    @Inject
    private DocumentService documents;

    @Inject
    private MyApplicationPage application;

    @Inject
    private Here here;

    @Inject
    private Done done;

    private DocumentView document;

    @PostConstruct
    void load() {
        String id = here.parameter("document");
        document = application.getContent().documents().stream()
                .filter(known -> String.valueOf(known.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    public DocumentView getDocument() {
        return document;
    }

    public void remove() {
        documents.remove(application.getNumber(), document.id());
        done.say("documents.removed");
        application.goTo(Route.CABINET_DOCUMENTS);
    }
}
