package kz.mamandar.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.mamandar.account.AccountEnrolment;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationService.SaveCategory;
import kz.mamandar.application.ApplicationService.SaveEducation;
import kz.mamandar.application.ApplicationService.SaveEmployment;
import kz.mamandar.application.ApplicationService.SavePerson;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.decision.DecisionService;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.document.DocumentService;
import kz.mamandar.document.DocumentService.AddDocument;
import kz.mamandar.document.DocumentService.Upload;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.provider.ProviderService.SaveProvider;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.contact.ContactAddress;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.inclusion.DocumentKind;
import kz.mamandar.staff.StaffEnrolment;

/**
 * Steps on the way into the register, through the services as an applicant, a specialist and a reviewer take them. Each
 * provider and each specialist is a new one with numbers that nobody has.
 */
public final class Story {

    public static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final Pattern LINK = Pattern.compile("/consent/([\\w-]+)");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final Calls calls;

    public Story(Calls calls) {
        this.calls = calls;
    }

    /** A specialist of a story, with the application that is under way. */
    public record Person(Caller provider, String application, String iin, String surname, String email) {}

    /** An organisation with an account and a profile, and no consent yet. */
    public Caller organisation() {
        Caller caller = account();
        calls.run(
                caller,
                ProviderService.class,
                service -> service.save(profile("\"Мейірім\" орталығы", "Центр \"Мейірім\"")));
        return caller;
    }

    /** An account without a profile. */
    public Caller account() {
        ContactAddress address = ContactAddress.parse("story" + NEXT.getAndIncrement() + "@example.kz")
                .orElseThrow();
        return Caller.applicant(
                calls.as(Caller.system(), AccountEnrolment.class, enrolment -> enrolment.enrol(address, Language.KK)),
                "192.0.2.1");
    }

    public static SaveProvider profile(String nameKk, String nameRu) {
        return new SaveProvider(
                ProviderKind.ORGANISATION,
                bin(),
                nameKk,
                nameRu,
                "25000" + NEXT.get(),
                LocalDate.of(2025, 1, 15),
                "710000000",
                "Астана, Мәңгілік Ел, 1",
                "8 7172 70 00 00",
                "info@example.kz",
                List.of("HOME", "STATIONARY"));
    }

    /** A member of staff with this role. */
    public Caller staff(Role role) {
        String login = "staff" + NEXT.getAndIncrement();
        calls.run(
                Caller.system(),
                StaffEnrolment.class,
                enrolment -> enrolment.enrol(login, "Тексеруші", "secret-of-a-test".toCharArray(), Set.of(role)));
        long id = calls.jdbc().count("select id from staff where login = ?", List.of(login));
        return Caller.staff(id, login, Set.of(role), "192.0.2.2");
    }

    /** A draft with everything that submission asks for. */
    public Person draft(Caller provider) {
        return draft(provider, iin(), "Қасымова");
    }

    public Person draft(Caller provider, String iin, String surname) {
        String number = calls.as(provider, ApplicationService.class, ApplicationService::start);
        String email = "specialist" + NEXT.getAndIncrement() + "@example.kz";
        calls.run(provider, ApplicationService.class, service -> {
            service.savePerson(new SavePerson(number, iin, surname, "Әсел", "Маратқызы", null, email, "kk"));
            service.saveEducation(
                    new SaveEducation(number, "SW", "әлеуметтік жұмыс", "HIGHER", "Еуразия университеті", 2015));
            service.saveCategory(new SaveCategory(number, "SW-NONE", null, null));
            service.saveEmployment(new SaveEmployment(number, "әлеуметтік қызметкер", "әлеуметтік қызметкер"));
        });
        calls.run(provider, DocumentService.class, service -> {
            service.add(new AddDocument(
                    number,
                    DocumentKind.IDENTITY_CARD.name(),
                    "045678901",
                    LocalDate.of(2024, 1, 9),
                    LocalDate.of(2034, 1, 8),
                    Optional.empty()));
            attach(service, number, DocumentKind.DIPLOMA);
            attach(service, number, DocumentKind.EMPLOYMENT);
            attach(service, number, DocumentKind.STAFF_LIST);
        });
        return new Person(provider, number, iin, surname, email);
    }

    private static void attach(DocumentService service, String number, DocumentKind kind) {
        service.add(new AddDocument(
                number,
                kind.name(),
                "12-3",
                LocalDate.of(2024, 1, 9),
                null,
                Optional.of(new Upload(kind.name().toLowerCase(Locale.ROOT) + ".pdf", new ByteArrayInputStream(PDF)))));
    }

    public ApplicationView view(Person person) {
        return calls.as(person.provider(), ApplicationService.class, service -> service.getMine(person.application()));
    }

    public ApplicationView submit(Person person) {
        int version = view(person).version();
        return calls.as(
                person.provider(), ApplicationService.class, service -> service.submit(person.application(), version));
    }

    /** A new specialist of the provider whose application is under review. */
    public Person submitted(Caller provider) {
        Person person = draft(provider);
        submit(person);
        return person;
    }

    /** A decision on what stands there now. */
    public Decide decision(Person person, DecisionOutcome outcome) {
        int version = (int)
                calls.jdbc().count("select version from application where number = ?", List.of(person.application()));
        return switch (outcome) {
            case REGISTERED -> new Decide(person.application(), version, outcome, Set.of(), null, null, null, null);
            case RETURNED ->
                new Decide(
                        person.application(), version, outcome, Set.of("RET-3"), "Дипломды тіркеңіз", null, null, null);
            case REFUSED ->
                new Decide(
                        person.application(),
                        version,
                        outcome,
                        Set.of("REF-1"),
                        null,
                        "Сот үкімі",
                        "1-17/2026",
                        LocalDate.of(2026, 1, 20));
        };
    }

    public DecisionService.Decided decide(Caller reviewer, Person person, DecisionOutcome outcome) {
        Decide command = decision(person, outcome);
        return calls.as(reviewer, DecisionService.class, service -> service.decide(command));
    }

    /** A new entry of the register; its number. */
    public String register(Caller reviewer, Person person) {
        return decide(reviewer, person, DecisionOutcome.REGISTERED)
                .registryNumber()
                .orElseThrow();
    }

    public void providerConsents(Caller provider, boolean gives) {
        calls.run(
                provider,
                ConsentService.class,
                gives ? ConsentService::giveProviderConsent : ConsentService::withdrawProviderConsent);
    }

    /** The specialist is sent a link, follows it and confirms by the code. */
    public void specialistConsents(Person person, boolean gives) {
        specialistAnswers(person, consentAsked(person), gives);
    }

    /** Sends the specialist a link and gives its token. */
    public String consentAsked(Person person) {
        calls.run(
                person.provider(),
                ConsentService.class,
                service -> service.requestSpecialistConsent(person.application()));
        return sent(person.email(), LINK);
    }

    /** The specialist follows the link, perhaps again, and confirms by a code. */
    public void specialistAnswers(Person person, String token, boolean gives) {
        Caller specialist = Caller.anonymous("192.0.2.3");
        calls.run(specialist, ConsentService.class, service -> service.sendCode(token));
        String code = sent(person.email(), CODE);
        calls.run(specialist, ConsentService.class, service -> service.confirm(token, code, gives));
    }

    /** A specialist in the register with both consents, shown to the public. */
    public String published(Caller reviewer, Person person) {
        String number = register(reviewer, person);
        providerConsents(person.provider(), true);
        specialistConsents(person, true);
        return number;
    }

    private String sent(String address, Pattern wanted) {
        Matcher found = wanted.matcher(calls.jdbc()
                .find(
                        "select body from notification where recipient = ? order by id desc limit 1",
                        List.of(address),
                        row -> row.getString("body"))
                .orElseThrow());
        if (!found.find()) {
            throw new AssertionError("nothing in the last message to the specialist");
        }
        return found.group(1);
    }

    public static String iin() {
        return issued("6001015", number -> Iin.parse(number).isPresent());
    }

    public static String bin() {
        return issued("600140", number -> Bin.parse(number).isPresent());
    }

    private static String issued(String head, Predicate<String> valid) {
        return IntStream.generate(NEXT::getAndIncrement)
                .mapToObj(serial -> head + ("%0" + (11 - head.length()) + "d").formatted(serial))
                .flatMap(prefix -> IntStream.rangeClosed(0, 9).mapToObj(check -> prefix + check))
                .filter(valid)
                .findFirst()
                .orElseThrow();
    }
}
