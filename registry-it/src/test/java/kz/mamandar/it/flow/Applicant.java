package kz.mamandar.it.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;

/** Somebody who signs in with a one-time code and applies, in the language of their words. */
public final class Applicant {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Pattern NUMBER = Pattern.compile("/cabinet/applications/([^/?]+)");

    private final Registry registry;
    private final Portal portal;
    private final Words words;

    public Applicant(Registry registry, Portal portal, Words words) {
        this.registry = registry;
        this.portal = portal;
        this.words = words;
    }

    /** @param delivered the address as messages are sent to it */
    public Applicant signIn(String typed, String delivered) {
        registry.enter(delivered, portal, window -> signInByCode(typed, delivered));
        return this;
    }

    /** Signs in whether or not there is a session that could go on. */
    public void signInByCode(String typed, String delivered) {
        Instant before = Instant.now().minusSeconds(1);
        open("/sign-in");
        portal.fill(words.get("account.address"), typed).press(words.get("account.send"));
        String code = registry.mailbox().code(delivered, before);
        portal.fill(words.get("code.code"), code).press(words.get("code.enter"));
    }

    /** Fills all steps of an application, documents last; does not send it. Gives its number. */
    public String draft(Candidate candidate) {
        open("/cabinet/applications/new");
        portal.press(words.get("new.start"));
        String number = number();
        person(number, candidate);
        education(number);
        category(number);
        employment(number);
        for (String kind :
                new String[] {"IDENTITY_CARD", "DIPLOMA", "EMPLOYMENT", "STAFF_LIST", "CATEGORY_CERTIFICATE"}) {
            document(number, kind);
        }
        return number;
    }

    void person(String number, Candidate candidate) {
        step(number, "person");
        portal.fill(words.get("person.iin"), candidate.iin())
                .fill(words.get("person.surname"), candidate.surname())
                .fill(words.get("person.givenName"), candidate.givenName())
                .fill(words.get("person.email"), candidate.email())
                .tick(words.get("portal.language." + words.language()));
        save();
    }

    void education(String number) {
        step(number, "education");
        portal.chooseValue(words.get("education.profession"), "PSY")
                .fill(words.get("education.specialty"), "Психология")
                .chooseValue(words.get("education.level"), "HIGHER")
                .fill(words.get("education.institution"), "Л. Н. Гумилев атындағы Еуразия ұлттық университеті")
                .fill(words.get("education.year"), "2015");
        save();
    }

    private void category(String number) {
        step(number, "category");
        LocalDate issued = LocalDate.now().minusMonths(6);
        portal.tickValue("SW-FIRST")
                .fill(words.get("category.issuedOn"), issued.format(DAY))
                .fill(words.get("category.validUntil"), issued.plusYears(3).format(DAY));
        save();
    }

    void employment(String number) {
        step(number, "employment");
        portal.fill(words.get("employment.position"), "психолог")
                .fill(words.get("employment.staffPosition"), "психолог");
        save();
    }

    void document(String number, String kind) {
        step(number, "documents");
        portal.chooseValue(words.get("documents.kind"), kind)
                .fill(words.get("documents.number"), "№ 12345")
                .fill(
                        words.get("documents.issuedOn"),
                        LocalDate.now().minusYears(1).format(DAY))
                .fill(
                        words.get("documents.expiresOn"),
                        LocalDate.now().plusYears(2).format(DAY))
                .attach(words.get("documents.file"), "file.pdf", "application/pdf", Pdf.page())
                .press(words.get("documents.add.button"));
    }

    void askForConsent(String number) {
        step(number, "consent");
        portal.press(words.get("specialistConsent.ask"));
    }

    /** Sends the draft; {@code check.send} or, after a return, {@code check.send.again} is the key of the button. */
    public void send(String number, String button) {
        step(number, "check");
        portal.press(words.get(button));
    }

    void openApplication(String number) {
        open("/cabinet/applications/" + number);
    }

    void step(String number, String step) {
        open("/cabinet/applications/" + number + "/" + step);
    }

    private void save() {
        portal.press(words.get("form.saveAndContinue"));
    }

    private void open(String path) {
        portal.open("/" + words.language() + path);
    }

    private String number() {
        Matcher matcher = NUMBER.matcher(portal.path());
        if (!matcher.find()) {
            throw new AssertionError("No application begun: " + portal.path() + "\n" + portal.text());
        }
        return matcher.group(1);
    }
}
