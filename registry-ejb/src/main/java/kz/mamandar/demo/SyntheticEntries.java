package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.demo.SyntheticApplications.Decided;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.text.SearchFolding;

/** The rows that registered specialists leave behind: consent, entry, versions, publication and changes. */
final class SyntheticEntries {

    private static final String EMPLOYER =
            "provider_bin, provider_name_kk, provider_name_ru, licence_number, region_code, settings";
    private static final String ACTIVE = "ACTIVE";

    private final CopyRows consents =
            new CopyRows("consent", "id, party, provider_id, iin, text_version, channel, given_at");
    private final CopyRows entries = new CopyRows(
            "specialist",
            "id, registry_number, provider_id, iin, status, registered_on, current_version, updated_at, version");
    private final CopyRows versions = new CopyRows(
            "specialist_version",
            "specialist_id, version, valid_from, valid_to, status, " + SyntheticPerson.COLUMNS + ", staff_position, "
                    + EMPLOYER + ", application_id, decision_id");
    private final CopyRows publications = new CopyRows(
            "publication",
            "specialist_id, registry_number, status, " + SyntheticPerson.COLUMNS + ", provider_id, " + EMPLOYER
                    + ", registered_on, version, updated_at, sort_name, search_exact, search_loose");
    private final CopyRows changes =
            new CopyRows("change_event", "specialist_id, registry_number, kind, version, changed_at");

    private final SyntheticChunk.Context context;
    private final SyntheticIds ids;
    private final SyntheticIds numbers;

    SyntheticEntries(SyntheticChunk.Context context, SyntheticIds ids, SyntheticIds numbers) {
        this.context = context;
        this.ids = ids;
        this.numbers = numbers;
    }

    /** An entry that both consents publish; it has a second version when its provider was licensed anew since. */
    void add(SyntheticProviders.Added provider, SyntheticPerson person, Decided decided) {
        Instant registered = decided.term().decidedAt();
        Instant anew = context.terms().licensedAnew(provider.profile().n());
        boolean changed = provider.profile().licensedAnew() && anew.isAfter(registered);
        Entry entry = new Entry(
                ids.next(),
                RegistryNumber.ofSequence(numbers.next()).value(),
                changed ? 2 : 1,
                changed ? anew : registered);
        consents.add(
                ids.next(),
                "SPECIALIST",
                provider.id(),
                person.iin(),
                ConsentService.TEXT_VERSION,
                "EMAIL",
                decided.term().submittedAt());
        entries.add(
                entry.id,
                entry.number,
                provider.id(),
                person.iin(),
                ACTIVE,
                decided.term().decidedOn(),
                entry.version,
                entry.updatedAt,
                entry.version);
        addVersions(entry, provider.profile(), person, decided);
        addPublication(entry, provider, person, decided);
    }

    private void addVersions(Entry entry, SyntheticProvider provider, SyntheticPerson person, Decided decided) {
        Instant registered = decided.term().decidedAt();
        boolean changed = entry.version == 2;
        String licence = changed ? provider.firstLicence() : provider.licence();
        List<Object> content = person.values(decided.term().submittedOn());
        String position = person.position();
        versions.add(
                entry.id,
                1,
                registered,
                changed ? entry.updatedAt : null,
                ACTIVE,
                content,
                position,
                employer(provider, licence, String.join(",", provider.settings())),
                decided.application(),
                decided.decision());
        changes.add(entry.id, entry.number, "PUBLISHED", 1, registered);
        if (changed) {
            List<Object> employer = employer(provider, provider.licence(), String.join(",", provider.settings()));
            versions.add(entry.id, 2, entry.updatedAt, null, ACTIVE, content, position, employer, null, null);
            changes.add(entry.id, entry.number, "PUBLISHED", 2, entry.updatedAt);
        }
    }

    private void addPublication(
            Entry entry, SyntheticProviders.Added provider, SyntheticPerson person, Decided decided) {
        String name = person.name().full();
        publications.add(
                entry.id,
                entry.number,
                ACTIVE,
                person.values(decided.term().submittedOn()),
                provider.id(),
                employer(
                        provider.profile(),
                        provider.profile().licence(),
                        "{" + String.join(",", provider.profile().settings()) + "}"),
                decided.term().decidedOn(),
                entry.version,
                entry.updatedAt,
                name,
                " " + SearchFolding.exactKey(name),
                " " + SearchFolding.looseKey(name));
    }

    private static List<Object> employer(SyntheticProvider provider, String licence, String settings) {
        return Arrays.asList(
                provider.bin(), provider.nameKk(), provider.nameRu(), licence, provider.region(), settings);
    }

    void send(Connection connection) throws SQLException {
        for (CopyRows table : new CopyRows[] {consents, entries, versions, publications, changes}) {
            table.send(connection);
        }
    }

    private record Entry(long id, String number, int version, Instant updatedAt) {}
}
