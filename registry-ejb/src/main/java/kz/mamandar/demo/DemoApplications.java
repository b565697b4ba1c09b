package kz.mamandar.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationService.SaveCategory;
import kz.mamandar.application.ApplicationService.SaveEducation;
import kz.mamandar.application.ApplicationService.SaveEmployment;
import kz.mamandar.application.ApplicationService.SavePerson;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.document.DocumentService;
import kz.mamandar.document.DocumentService.AddDocument;
import kz.mamandar.document.DocumentService.Upload;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.rules.inclusion.DocumentKind;

/** Applications of the demonstration, taken as far as their fate says. */
@ApplicationScoped
class DemoApplications {

    @Inject
    private ApplicationService applications;

    @Inject
    private DocumentService documents;

    @Inject
    private ConsentService consents;

    @Inject
    private DemoDecisions decisions;

    @Inject
    private DemoMailbox mailbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    void load(Caller applicant, DemoPerson person) {
        caller.set(applicant);
        DemoFate fate = DemoFate.of(person.n());
        String number = applications.start();
        describe(number, person);
        if (fate == DemoFate.DRAFT) {
            return;
        }
        attachAll(number, person);
        if (fate == DemoFate.REGISTERED) {
            consent(applicant, number, person);
        }
        applications.submit(number, version(number));
        switch (fate) {
            case WITHDRAWN -> applications.withdraw(number, version(number));
            case REGISTERED -> decisions.register(number);
            case RETURNED -> decisions.sendBack(number);
            case REFUSED -> decisions.refuse(number);
            case DRAFT, SUBMITTED -> {}
        }
        caller.set(applicant);
    }

    private void describe(String number, DemoPerson person) {
        DemoPost post = person.post();
        applications.savePerson(new SavePerson(
                number,
                DemoNumbers.iin(person.n()),
                person.surname(),
                person.givenName(),
                person.patronymic(),
                null,
                person.email(),
                person.language()));
        applications.saveEducation(new SaveEducation(
                number,
                post.profession,
                post.specialty,
                post.medical ? "VOCATIONAL" : "HIGHER",
                "Л. Н. Гумилев атындағы Еуразия ұлттық университеті",
                2005 + person.n() % 15));
        if (post.category != null) {
            LocalDate issued = today().minusMonths(3L + person.n() % 12);
            applications.saveCategory(new SaveCategory(number, post.category, issued, issued.plusYears(3)));
        }
        applications.saveEmployment(new SaveEmployment(number, post.position, post.position));
    }

    private void attachAll(String number, DemoPerson person) {
        attach(number, DocumentKind.IDENTITY_CARD, person);
        attach(number, DocumentKind.DIPLOMA, person);
        attach(number, DocumentKind.EMPLOYMENT, person);
        attach(number, DocumentKind.STAFF_LIST, person);
        if (person.post().category != null) {
            attach(number, DocumentKind.CATEGORY_CERTIFICATE, person);
        }
        if (person.post().medical) {
            attach(number, DocumentKind.SPECIALIST_CERTIFICATE, person);
        }
    }

    private void attach(String number, DocumentKind kind, DemoPerson person) {
        String documentNumber = "%06d".formatted(100_000 + 37 * person.n() + kind.ordinal());
        String title = kind.name().replace('_', ' ') + " No " + documentNumber;
        boolean expires = kind == DocumentKind.IDENTITY_CARD
                || kind == DocumentKind.CATEGORY_CERTIFICATE
                || kind == DocumentKind.SPECIALIST_CERTIFICATE;
        documents.add(new AddDocument(
                number,
                kind.name(),
                documentNumber,
                today().minusYears(1),
                expires ? today().plusYears(2) : null,
                Optional.of(new Upload(
                        kind.name().toLowerCase(Locale.ROOT) + ".pdf",
                        new ByteArrayInputStream(DemoPdf.page(title))))));
    }

    /** The specialist opens the link from the message and confirms with the code from the next one. */
    private void consent(Caller applicant, String number, DemoPerson person) {
        consents.requestSpecialistConsent(number);
        caller.set(Caller.anonymous(null));
        String token = mailbox.consentToken(person.email());
        consents.sendCode(token);
        consents.confirm(token, mailbox.code(person.email()), true);
        caller.set(applicant);
    }

    private int version(String number) {
        return applications.getMine(number).version();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
