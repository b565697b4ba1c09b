package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationContent.DocumentView;
import kz.mamandar.decision.DecisionEvidence;
import kz.mamandar.demo.SyntheticTerms.Term;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.inclusion.DocumentKind;
import kz.mamandar.rules.inclusion.EducationFacts;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.InclusionRules;
import kz.mamandar.rules.inclusion.LicenceFacts;
import kz.mamandar.rules.inclusion.PositionFacts;

/** The rows that applications leave behind: as they were sent, with their documents and decisions. */
final class SyntheticApplications {

    private static final int SAVED_BEFORE_SENT = 5;

    private final CopyRows applications = new CopyRows(
            "application",
            "id, number, provider_id, region_code, status, iin, specialist_email, specialist_language, "
                    + SyntheticPerson.COLUMNS
                    + ", staff_position, created_at, updated_at, submitted_at, accepted_on, due_on, decided_at, version");
    private final CopyRows documents = new CopyRows(
            "application_document", "id, application_id, kind_code, number, issued_on, expires_on, added_at");
    private final CopyRows rounds =
            new CopyRows("application_round", "application_id, round, submitted_at, accepted_on, due_on, iin, content");
    private final CopyRows decisions = new CopyRows(
            "decision", "id, application_id, round, outcome, staff_id, decided_at, rule_version, evidence");

    private final SyntheticChunk.Context context;
    private final SyntheticIds ids;
    private final SyntheticIds numbers;

    SyntheticApplications(SyntheticChunk.Context context, SyntheticIds ids, SyntheticIds numbers) {
        this.context = context;
        this.ids = ids;
        this.numbers = numbers;
    }

    /** An application with its decision. */
    record Decided(long application, long decision, Term term) {}

    /** Under review, with its documents named by data only. */
    void addOpen(SyntheticProviders.Added provider, SyntheticPerson person) {
        Term term = context.terms().open(person.n());
        long application = add("SUBMITTED", provider, person, term);
        addRound(application, person, term, addDocuments(application, person, term));
    }

    /** Registered on papers that are not kept here. */
    Decided addDecided(SyntheticProviders.Added provider, SyntheticPerson person) {
        Term term = context.terms().decided(person.n());
        long application = add("REGISTERED", provider, person, term);
        addRound(application, person, term, List.of());
        InclusionFacts facts = facts(provider.profile(), person, term);
        long decision = ids.next();
        decisions.add(
                decision,
                application,
                1,
                "REGISTERED",
                context.reviewer(),
                term.decidedAt(),
                InclusionRules.VERSION,
                Json.write(new DecisionEvidence(
                        facts, InclusionRules.check(facts), term.acceptedOn(), term.dueOn(), SAVED_BEFORE_SENT + 1)));
        return new Decided(application, decision, term);
    }

    private long add(String status, SyntheticProviders.Added provider, SyntheticPerson person, Term term) {
        long id = ids.next();
        boolean decided = term.decidedAt() != null;
        applications.add(
                id,
                String.format(Locale.ROOT, "%d-%06d", term.submittedOn().getYear(), numbers.next()),
                provider.id(),
                provider.profile().region(),
                status,
                person.iin(),
                person.email(),
                person.language(),
                person.values(term.submittedOn()),
                person.position(),
                term.submittedAt(),
                decided ? term.decidedAt() : term.submittedAt(),
                term.submittedAt(),
                term.acceptedOn(),
                term.dueOn(),
                term.decidedAt(),
                SAVED_BEFORE_SENT + (decided ? 2 : 1));
        return id;
    }

    private List<DocumentView> addDocuments(long application, SyntheticPerson person, Term term) {
        List<DocumentKind> kinds = new ArrayList<>(List.of(
                DocumentKind.IDENTITY_CARD, DocumentKind.DIPLOMA, DocumentKind.EMPLOYMENT, DocumentKind.STAFF_LIST));
        if (person.claimsCategory()) {
            kinds.add(DocumentKind.CATEGORY_CERTIFICATE);
        }
        return kinds.stream()
                .map(kind -> addDocument(application, kind, person, term))
                .toList();
    }

    private DocumentView addDocument(long application, DocumentKind kind, SyntheticPerson person, Term term) {
        boolean expires = kind == DocumentKind.IDENTITY_CARD || kind == DocumentKind.CATEGORY_CERTIFICATE;
        String number = String.format(Locale.ROOT, "%09d", 100_000_000 + person.n() * 7 + kind.ordinal());
        LocalDate issued = term.submittedOn().minusYears(1);
        LocalDate expiry = expires ? term.submittedOn().plusYears(2) : null;
        long id = ids.next();
        documents.add(id, application, kind.name(), number, issued, expiry, term.submittedAt());
        return new DocumentView(id, kind.name(), number, issued, expiry, null, null, null);
    }

    private void addRound(long application, SyntheticPerson person, Term term, List<DocumentView> attached) {
        ApplicationContent content = new ApplicationContent(
                new Iin(person.iin()).masked(),
                person.name().surname(),
                person.name().givenName(),
                person.name().patronymic(),
                null,
                person.email(),
                person.language(),
                person.profession().code(),
                person.specialty(),
                person.educationLevel(),
                person.institution(),
                person.graduationYear(),
                person.category().map(SyntheticCodes.Category::code).orElse(null),
                person.categoryIssuedOn(term.submittedOn()),
                person.categoryValidUntil(term.submittedOn()),
                person.position(),
                person.position(),
                attached);
        rounds.add(
                application, 1, term.submittedAt(), term.acceptedOn(), term.dueOn(), person.iin(), Json.write(content));
    }

    private InclusionFacts facts(SyntheticProvider provider, SyntheticPerson person, Term term) {
        return new InclusionFacts(
                term.decidedOn(),
                person.profession().facts(),
                new EducationFacts(
                        person.educationLevel(), person.institution(), person.specialty(), person.graduationYear()),
                person.categoryFacts(term.submittedOn()),
                new PositionFacts(person.position(), person.position()),
                List.of(),
                new LicenceFacts(provider.firstLicence(), SyntheticTerms.FIRST_DAY));
    }

    void send(Connection connection) throws SQLException {
        for (CopyRows table : new CopyRows[] {applications, documents, rounds, decisions}) {
            table.send(connection);
        }
    }
}
