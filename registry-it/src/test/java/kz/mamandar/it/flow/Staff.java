package kz.mamandar.it.flow;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Words;

/** A member of staff in the office. */
public final class Staff {

    private static final String PASSWORD = "Mamandar-demo-2026";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Portal portal;
    private final Words words;

    public Staff(Portal portal, Words words) {
        this.portal = portal;
        this.words = words;
    }

    public Staff signIn(Registry registry, String login) {
        registry.enter(login, portal, window -> signIn(login, PASSWORD));
        return this;
    }

    private void signIn(String login, String password) {
        portal.open("/" + words.language() + "/office/sign-in");
        portal.fill(words.get("officeSignIn.login"), login)
                .fill(words.get("officeSignIn.password"), password)
                .press(words.get("officeSignIn.do"));
    }

    public Staff open(String number) {
        portal.open("/" + words.language() + "/office/applications/" + number);
        return this;
    }

    public void register() {
        portal.tick(words.get("decision.do.REGISTERED"));
        checkAndDecide("REGISTERED");
    }

    void sendBack(String reason, String comment) {
        portal.tick(words.get("decision.do.RETURNED")).tickValue(reason).fill(words.get("decision.comment"), comment);
        checkAndDecide("RETURNED");
    }

    void refuse(String reason, String act, String number, LocalDate date) {
        portal.tick(words.get("decision.do.REFUSED"))
                .tickValue(reason)
                .fill(words.get("decision.basisAct"), act)
                .fill(words.get("decision.basisNumber"), number)
                .fill(words.get("decision.basisDate"), date.format(DAY));
        checkAndDecide("REFUSED");
    }

    /** Goes as far as the last page before the decision. */
    void prepareToRegister() {
        portal.tick(words.get("decision.do.REGISTERED")).press(words.get("decision.check"));
    }

    public void decide(String outcome) {
        portal.press(words.get("decision.decide." + outcome));
    }

    /** Suspends an entry by an act of today. */
    public void suspend(String registryNumber, String ground, String act, String number) {
        portal.open("/" + words.language() + "/office/register/" + registryNumber);
        portal.press(words.get("register.do.SUSPEND"))
                .tickValue(ground)
                .fill(words.get("register.basisAct"), act)
                .fill(words.get("decision.basisNumber"), number)
                .fill(
                        words.get("decision.basisDate"),
                        LocalDate.now().minusDays(1).format(DAY))
                .press(words.get("register.check"))
                .press(words.get("register.take.SUSPEND"));
    }

    private void checkAndDecide(String outcome) {
        portal.press(words.get("decision.check"));
        decide(outcome);
    }
}
