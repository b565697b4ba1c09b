package kz.mamandar.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mamandar.account.AccountService;
import kz.mamandar.account.AccountService.ConfirmCode;
import kz.mamandar.account.AccountService.RequestCode;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.decision.ReviewService;
import kz.mamandar.it.container.GuardedServices.Call;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Calls;
import kz.mamandar.testing.Refusals;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the container can show: the guard in front of the services, and transactions that are whole or nothing. */
@ExtendWith(ArquillianExtension.class)
class ServicesInContainerIT {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final String STANDS = "stands";
    private static final Caller ANONYMOUS = Caller.anonymous("192.0.2.9");

    private final Calls calls = new InContainer();
    private final Story story = new Story(calls);

    @Deployment
    static Archive<?> registry() {
        return RegistryWar.pack();
    }

    @Test
    void an_anonymous_caller_is_refused_at_every_method_that_is_not_open_to_all() {
        List<Call> closed = GuardedServices.closed().toList();
        assertThat(closed).hasSizeGreaterThan(50);
        assertThat(closed).allSatisfy(call -> assertThat(call.isForbidden())
                .as(call + " is forbidden")
                .isTrue());
    }

    @Test
    void whoever_has_another_role_is_refused_too() {
        Caller auditor = story.staff(Role.AUDITOR);
        Caller applicant = story.account();
        Refusals.assertRefused(
                ErrorCode.FORBIDDEN, () -> calls.run(auditor, DecisionService.class, service -> service.decide(null)));
        Refusals.assertRefused(
                ErrorCode.FORBIDDEN, () -> calls.run(applicant, ReviewService.class, service -> service.queue(null)));
    }

    @Test
    void of_twenty_decisions_at_once_exactly_one_stands() {
        exactlyOneStandsOf(20);
    }

    @Test
    void of_fifty_decisions_at_once_exactly_one_stands() {
        exactlyOneStandsOf(50);
    }

    @Test
    void five_hundred_people_sign_in_at_once() {
        List<Callable<String>> people = IntStream.range(0, 500)
                .mapToObj(i -> "at-once-" + i + "@example.kz")
                .map(address -> (Callable<String>) () -> howSignInEnds(address))
                .toList();
        assertThat(atOnce(people)).hasSize(500).containsOnly(STANDS);
    }

    @Test
    void a_failed_try_of_a_code_counts_though_the_sign_in_rolls_back() {
        String address = "tries@example.kz";
        String code = sentCode(address);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 1; i <= 4; i++) {
            Refusals.assertRefused(ErrorCode.CODE_WRONG, () -> confirm(address, wrong));
        }
        Refusals.assertRefused(ErrorCode.CODE_TRIES_EXHAUSTED, () -> confirm(address, wrong));
        Refusals.assertRefused(ErrorCode.CODE_TRIES_EXHAUSTED, () -> confirm(address, code));
    }

    @Test
    void a_decision_whose_notice_cannot_be_written_leaves_nothing_behind() {
        Caller reviewer = story.staff(Role.REVIEWER);
        Person person = story.submitted(story.organisation());
        decideWithoutNotice(reviewer, person);
        assertThat(status(person)).isEqualTo("SUBMITTED");
        assertThat(decisions(person)).isZero();
        assertThat(entries(person)).isZero();
        assertThat(noticesOfDecision(person)).isZero();
        assertThat(calls.jdbc()
                        .count(
                                "select count(*) from audit_event where action = 'DECISION_MADE' and subject_id = ?",
                                List.of(person.application())))
                .isZero();
        story.register(reviewer, person);
        assertThat(entries(person)).isOne();
    }

    /** The server would wrap it and read its dates by reflection. */
    @Test
    void a_row_is_the_drivers_own() {
        assertThat(calls.jdbc()
                        .find("select 1", List.of(), row -> row.getClass().getPackageName()))
                .hasValue("org.postgresql.jdbc");
    }

    @Test
    void the_log_names_nobody_even_when_something_fails() {
        Caller reviewer = story.staff(Role.REVIEWER);
        Caller provider = story.organisation();
        String text;
        Person person;
        try (CapturedLog log = CapturedLog.start()) {
            System.getLogger("kz.mamandar.test").log(System.Logger.Level.TRACE, "the log is heard");
            person = story.submitted(provider);
            decideWithoutNotice(reviewer, person);
            story.published(reviewer, person);
            signIn("spoken-of@example.kz");
            text = log.text();
        }
        assertThat(text).contains("the log is heard");
        assertThat(text)
                .doesNotContain(person.iin(), person.surname(), person.email(), "Маратқызы", "spoken-of", "7172700000")
                .doesNotContainPattern("(?<!\\d)\\d{12}(?!\\d)");
    }

    private static List<String> atOnce(List<Callable<String>> tasks) {
        return AtOnce.run(tasks, InContainer.threads());
    }

    private void exactlyOneStandsOf(int reviewers) {
        Person person = story.submitted(story.organisation());
        List<Caller> office =
                Stream.generate(() -> story.staff(Role.REVIEWER)).limit(2).toList();
        List<Decide> wanted = Stream.of(DecisionOutcome.values())
                .map(outcome -> story.decision(person, outcome))
                .toList();
        List<Callable<String>> rivals = IntStream.range(0, reviewers)
                .mapToObj(i ->
                        (Callable<String>) () -> decide(office.get(i % office.size()), wanted.get(i % wanted.size())))
                .toList();
        List<String> ends = atOnce(rivals);
        assertThat(ends).containsOnlyOnce(STANDS).hasSize(reviewers);
        assertThat(ends).isSubsetOf(STANDS, ErrorCode.ALREADY_DECIDED.name(), ErrorCode.CHANGED_MEANWHILE.name());
        assertThat(decisions(person)).isOne();
        assertThat(entries(person)).isEqualTo(status(person).equals("REGISTERED") ? 1 : 0);
        assertThat(noticesOfDecision(person)).isOne();
    }

    /** How it ended, in a word. */
    private String decide(Caller reviewer, Decide command) {
        try {
            calls.run(reviewer, DecisionService.class, service -> service.decide(command));
            return STANDS;
        } catch (RegistryException refused) {
            return refused.code().name();
        } catch (EJBException | PersistenceFailure | PersistenceException failed) {
            return failed.toString();
        }
    }

    /** The database refuses the notice after all else of the decision was written. */
    private void decideWithoutNotice(Caller reviewer, Person person) {
        calls.jdbc()
                .update(
                        """
                        create function refuse_notice() returns trigger language plpgsql as
                        $$ begin raise exception 'notice refused'; end $$""",
                        List.of());
        calls.jdbc()
                .update(
                        """
                        create trigger refuse_notice before insert on notification for each row
                        when (new.kind = 'APPLICATION_REGISTERED') execute function refuse_notice()""",
                        List.of());
        try {
            assertThatThrownBy(() -> story.decide(reviewer, person, DecisionOutcome.REGISTERED))
                    .isInstanceOf(PersistenceFailure.class)
                    .hasStackTraceContaining("notice refused");
        } finally {
            calls.jdbc().update("drop function refuse_notice() cascade", List.of());
        }
    }

    private String howSignInEnds(String address) {
        try {
            signIn(address);
            return STANDS;
        } catch (RegistryException refused) {
            return refused.code().name();
        } catch (EJBException | PersistenceFailure | PersistenceException failed) {
            return failed.toString();
        }
    }

    private long signIn(String address) {
        return confirm(address, sentCode(address));
    }

    private String sentCode(String address) {
        calls.run(
                ANONYMOUS, AccountService.class, service -> service.requestCode(new RequestCode(address, Language.KK)));
        Matcher code = CODE.matcher(calls.jdbc()
                .find(
                        "select body from notification where recipient = ? order by id desc limit 1",
                        List.of(address),
                        row -> row.getString("body"))
                .orElseThrow());
        assertThat(code.find()).as("a code in the message").isTrue();
        return code.group(1);
    }

    private long confirm(String address, String code) {
        return calls.as(
                ANONYMOUS, AccountService.class, service -> service.signIn(new ConfirmCode(address, code, Language.KK))
                        .accountId());
    }

    private String status(Person person) {
        return calls.jdbc()
                .find(
                        "select status from application where number = ?",
                        List.of(person.application()),
                        row -> row.getString("status"))
                .orElseThrow();
    }

    private long decisions(Person person) {
        return calls.jdbc()
                .count(
                        "select count(*) from decision d join application a on a.id = d.application_id where a.number = ?",
                        List.of(person.application()));
    }

    private long entries(Person person) {
        return calls.jdbc().count("select count(*) from specialist where iin = ?", List.of(person.iin()));
    }

    private long noticesOfDecision(Person person) {
        return calls.jdbc()
                .count(
                        """
                        select count(*) from notification n join application a on a.id = n.application_id where a.number = ?
                        and n.kind in ('APPLICATION_REGISTERED', 'APPLICATION_RETURNED', 'APPLICATION_REFUSED')""",
                        List.of(person.application()));
    }
}
