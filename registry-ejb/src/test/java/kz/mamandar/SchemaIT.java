package kz.mamandar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.account.OneTimeCodes;
import kz.mamandar.bus.BusOutbox;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.client.ClientAdminService;
import kz.mamandar.consent.ConsentParty;
import kz.mamandar.messagelog.LoggedMessage;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CallerKind;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.calendar.DayKind;
import kz.mamandar.rules.calendar.Holiday;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks the catalogue of the database: what must hold for every table, now and later. */
class SchemaIT {

    private static final Database DATABASE = Database.fresh("schema");
    private static final Jdbc JDBC = DATABASE.jdbc();
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'::text");

    /** Values of columns that are an enum in the code. */
    private static final Map<String, Set<String>> ENUMS = Map.ofEntries(
            Map.entry("application.status", names(ApplicationStatus.values())),
            Map.entry("decision.outcome", names(DecisionOutcome.values())),
            Map.entry("consent.party", names(ConsentParty.values())),
            Map.entry("specialist.status", names(EntryStatus.values())),
            Map.entry("specialist_version.status", names(EntryStatus.values())),
            Map.entry("entry_ground.action", names(EntryAction.SUSPEND, EntryAction.RESUME, EntryAction.EXCLUDE)),
            Map.entry("entry_measure.action", names(EntryAction.SUSPEND, EntryAction.RESUME, EntryAction.EXCLUDE)),
            Map.entry("calendar_override.kind", names(DayKind.values())),
            Map.entry("calendar_moving_holiday.holiday", names(Holiday.KURBAN_AIT)),
            Map.entry("provider.kind", names(ProviderKind.values())),
            Map.entry("one_time_code.purpose", names(OneTimeCodes.Purpose.values())),
            Map.entry("notification.channel", names(Channel.values())),
            Map.entry("consent_request.channel", names(Channel.values())),
            Map.entry("audit_event.actor_kind", names(CallerKind.values())),
            Map.entry("client.kind", names(ClientAdminService.ClientKind.values())),
            Map.entry("message_log.channel", names(LoggedMessage.Channel.values())),
            Map.entry("message_log.direction", names(LoggedMessage.Direction.values())),
            Map.entry("bus_policy.payload_form", names(BusPolicy.PayloadForm.values())),
            Map.entry("bus_outbox.message_type", names(BusOutbox.MessageType.values())),
            Map.entry("account.language", tags()),
            Map.entry("application.specialist_language", tags()),
            Map.entry("consent_request.language", tags()),
            Map.entry("notification.language", tags()));

    /** Values that only the database and a query know. */
    private static final Set<String> OWN = Set.of(
            "consent.channel",
            "decision_reason.outcome",
            "change_event.kind",
            "stored_file.content_type",
            "bus_inbox.payload_form",
            "bus_inbox.state",
            "bus_outbox.payload_form",
            "bus_outbox.state");

    /** One of everything: a registration after a return, a refusal, a consent withdrawn, changes with and without a place. */
    @BeforeAll
    static void someEvidence() {
        Domain domain = new Domain(
                DATABASE, new SteppingClock(Instant.parse("2026-03-20T05:00:00Z")), TemporaryFiles.settings());
        Story story = new Story(domain);
        Caller provider = story.organisation();
        Caller reviewer = story.staff(Role.REVIEWER);
        story.decide(reviewer, story.submitted(provider), DecisionOutcome.REFUSED);
        Person person = story.submitted(provider);
        story.published(reviewer, person);
        Person again = story.draft(provider, person.iin(), "Ахметова");
        story.submit(again);
        story.register(reviewer, again);
        JDBC.count("select place_changes()", List.of());
        story.specialistConsents(story.submitted(provider), false);
        story.providerConsents(provider, false);
    }

    @Test
    void every_foreign_key_has_an_index_that_begins_with_it() {
        // An index serves who asks by the key and who deletes what it points to; decisions are never deleted, and
        // nobody asks.
        String spared = "specialist_version FOREIGN KEY (decision_id) REFERENCES decision(id)";
        assertThat(JDBC.list(
                        """
                        select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) as key
                        from pg_constraint c
                        where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                          and not exists (select 1 from pg_index i where i.indrelid = c.conrelid
                            and (i.indkey::smallint[])[0:cardinality(c.conkey) - 1] @> c.conkey
                            and i.indpred is null)
                        order by 1""",
                        List.of(),
                        row -> row.getString("key")))
                .as("foreign keys without an index")
                .containsExactly(spared);
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(JDBC.list(
                        """
                        select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and not exists (select 1 from pg_constraint p where p.conrelid = c.oid and p.contype = 'p')
                          and c.relname <> 'flyway_schema_history' order by 1""",
                        List.of(),
                        row -> row.getString("relname")))
                .isEmpty();
    }

    @Test
    void moments_are_kept_with_their_zone_and_texts_without_a_length_of_their_own() {
        assertThat(JDBC.list(
                        """
                        select table_name || '.' || column_name || ' ' || data_type as odd from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                          and data_type in ('timestamp without time zone', 'character varying', 'character', 'json', 'money')
                        order by 1""",
                        List.of(),
                        row -> row.getString("odd")))
                .isEmpty();
    }

    @Test
    void checks_of_values_say_what_the_enums_of_the_code_say() {
        Map<String, Set<String>> checked = valueChecks();
        assertThat(checked.keySet())
                .as("checks nobody compares")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ENUMS.keySet().stream(), OWN.stream()).collect(Collectors.toSet()));
        ENUMS.forEach(
                (column, values) -> assertThat(checked.get(column)).as(column).isEqualTo(values));
    }

    @Test
    void roles_of_staff_in_the_check_are_those_of_the_code() {
        String check = JDBC.find(
                        "select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = 'staff'::regclass and contype = 'c'"
                                + " and pg_get_constraintdef(oid) like '%roles%'",
                        List.of(), row -> row.getString("def"))
                .orElseThrow();
        assertThat(check)
                .contains(Arrays.stream(Role.values())
                        .filter(Role::isStaff)
                        .map(Role::name)
                        .collect(Collectors.joining("|", "(", ")")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application_round",
                "decision",
                "decision_reason_given",
                "specialist_version",
                "audit_event",
                "audit_seal",
                "message_seal",
                "message_log",
                "consent",
                "consent_refusal",
                "change_event",
                "entry_measure"
            })
    void a_table_of_evidence_cannot_be_emptied(String table) {
        assertThatThrownBy(() -> JDBC.update("truncate " + table + " cascade", List.of()))
                .isInstanceOf(PersistenceFailure.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update application_round set content = '{}'",
                "update decision set comment = 'иное'",
                "update decision_reason_given set reason_code = 'REF-2'",
                "update specialist_version set surname = 'Иная'",
                "update specialist_version set valid_to = null where valid_to is not null",
                "update audit_event set outcome = 'иное'",
                "update consent set text_version = 'иная'",
                "update consent set withdrawn_at = null where withdrawn_at is not null",
                "update consent set withdrawn_at = now(), channel = 'BULK' where withdrawn_at is null",
                "update consent_refusal set text_version = 'иная'",
                "update change_event set kind = 'WITHDRAWN'",
                "update change_event set place = place + 1 where place is not null",
                "delete from application_round",
                "delete from decision",
                "delete from decision_reason_given",
                "delete from specialist_version",
                "delete from audit_event",
                "delete from consent",
                "delete from consent_refusal",
                "delete from change_event"
            })
    void a_row_of_evidence_is_neither_changed_nor_removed(String attempt) {
        assertThatThrownBy(() -> JDBC.update(attempt, List.of()))
                .isInstanceOf(PersistenceFailure.class)
                .hasMessageMatching("(?s).*(append-only|may only be closed).*");
    }

    private static Map<String, Set<String>> valueChecks() {
        return JDBC
                .list(
                        """
                        select c.conrelid::regclass || '.' || a.attname as column, pg_get_constraintdef(c.oid) as def
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'c' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 1
                          and (pg_get_constraintdef(c.oid) like '%ANY (ARRAY%'
                               or pg_get_constraintdef(c.oid) ~ '^CHECK \\(\\(\\w+ = ''\\w+''::text\\)\\)$')""",
                        List.of(), row -> Map.entry(row.getString("column"), quoted(row.getString("def"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> quoted(String definition) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = QUOTED.matcher(definition);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tags() {
        return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toCollection(TreeSet::new));
    }
}
