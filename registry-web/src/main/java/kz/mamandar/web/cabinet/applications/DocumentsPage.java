package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.document.DocumentService;
import kz.mamandar.document.DocumentService.AddDocument;
import kz.mamandar.document.DocumentService.Upload;
import kz.mamandar.rules.inclusion.RequiredDocument;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Route;

/** The documents of the package: what is there, what is missing and why, and one more. */
@Named
@RequestScoped
public class DocumentsPage {

    @Inject
    private DocumentService documents;

    @Inject
    private MyApplicationPage application;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Done done;

    private String kindCode;
    private String number;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private Part file;

    /** A link of the list of missing documents may have chosen the kind. */
    @PostConstruct
    void load() {
        kindCode = request.getParameter("kind");
    }

    public void add() {
        documents.add(new AddDocument(application.getNumber(), kindCode, number, issuedOn, expiresOn, upload()));
        done.say("documents.added");
        application.goTo(Route.CABINET_DOCUMENTS);
    }

    private Optional<Upload> upload() {
        return Optional.ofNullable(file)
                .filter(part -> part.getSubmittedFileName() != null
                        && !part.getSubmittedFileName().isBlank())
                .map(DocumentsPage::upload);
    }

    private static Upload upload(Part part) {
        try {
            return new Upload(part.getSubmittedFileName(), part.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<RequiredDocument> getMissing() {
        return application.getProgress().documents().stream()
                .filter(document -> !document.present())
                .toList();
    }

    public String getKindCode() {
        return kindCode;
    }

    public void setKindCode(String kindCode) {
        this.kindCode = kindCode;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
