package kz.mamandar.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.consent.ConsentChanged;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.rules.publication.PublicationRule;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.specialist.EntryChanged;

/**
 * Keeps the public read model in step, in the transaction of the change: an entry is there exactly while both consents
 * stand (para 5). Each appearance, change and disappearance is a row of the change feed.
 */
@ApplicationScoped
class PublicationWriter {

    private static final String STATE =
            """
            select s.id, s.registry_number, s.status, s.current_version, v.surname, v.given_name, v.patronymic,
                   exists (select 1 from consent c where c.party = 'PROVIDER' and c.provider_id = s.provider_id
                           and c.withdrawn_at is null) as provider_consents,
                   exists (select 1 from consent c where c.party = 'SPECIALIST' and c.provider_id = s.provider_id
                           and c.iin = s.iin and c.withdrawn_at is null) as specialist_consents,
                   exists (select 1 from publication p where p.specialist_id = s.id) as shown
            from specialist s join specialist_version v on v.specialist_id = s.id and v.version = s.current_version
            where\s""";
    private static final String BY_ID = STATE + "s.id = ? for update of s";
    private static final String BY_PERSON = STATE + "s.provider_id = ? and s.iin = ? for update of s";
    private static final String BY_PROVIDER = STATE + "s.provider_id = ? order by s.id for update of s";

    private static final String HIDE = "delete from publication where specialist_id = ?";
    private static final String SHOW =
            """
            insert into publication (specialist_id, registry_number, status, surname, given_name, patronymic, profession_code,
                specialty, education_level_code, education_institution, graduation_year, category_code, category_issued_on,
                category_valid_until, job_position, provider_id, provider_bin, provider_name_kk, provider_name_ru,
                licence_number, region_code, settings, registered_on, version, updated_at, sort_name, search_exact, search_loose)
            select s.id, s.registry_number, v.status, v.surname, v.given_name, v.patronymic, v.profession_code,
                v.specialty, v.education_level_code, v.education_institution, v.graduation_year, v.category_code,
                v.category_issued_on, v.category_valid_until, v.job_position, s.provider_id, v.provider_bin,
                v.provider_name_kk, v.provider_name_ru, v.licence_number, v.region_code,
                string_to_array(v.settings, ','), s.registered_on, v.version, ?, ?, ?, ?
            from specialist s join specialist_version v on v.specialist_id = s.id and v.version = s.current_version
            where s.id = ?
            on conflict (specialist_id) do update set (status, surname, given_name, patronymic, profession_code, specialty,
                education_level_code, education_institution, graduation_year, category_code, category_issued_on,
                category_valid_until, job_position, provider_bin, provider_name_kk, provider_name_ru, licence_number,
                region_code, settings, version, updated_at, sort_name, search_exact, search_loose)
              = (excluded.status, excluded.surname, excluded.given_name, excluded.patronymic, excluded.profession_code,
                excluded.specialty, excluded.education_level_code, excluded.education_institution, excluded.graduation_year,
                excluded.category_code, excluded.category_issued_on, excluded.category_valid_until, excluded.job_position,
                excluded.provider_bin, excluded.provider_name_kk, excluded.provider_name_ru, excluded.licence_number,
                excluded.region_code, excluded.settings, excluded.version, excluded.updated_at, excluded.sort_name,
                excluded.search_exact, excluded.search_loose)""";
    private static final String TELL =
            "insert into change_event (specialist_id, registry_number, kind, version, changed_at) values (?, ?, ?, ?, ?)";

    private Jdbc jdbc;
    private Clock clock;

    protected PublicationWriter() {}

    @Inject
    PublicationWriter(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void follow(@Observes EntryChanged event) {
        refresh(jdbc.list(BY_ID, List.of(event.specialistId()), PublicationWriter::entry));
    }

    void follow(@Observes ConsentChanged event) {
        List<Object> parameters = new ArrayList<>(List.of(event.providerId()));
        Optional<String> iin = event.iin().map(Iin::value);
        iin.ifPresent(parameters::add);
        refresh(jdbc.list(iin.isPresent() ? BY_PERSON : BY_PROVIDER, parameters, PublicationWriter::entry));
    }

    private void refresh(List<Entry> entries) {
        for (Entry entry : entries) {
            if (PublicationRule.isPublic(entry.status(), entry.providerConsents(), entry.specialistConsents())) {
                show(entry);
            } else if (entry.shown() && jdbc.update(HIDE, List.of(entry.id())) > 0) {
                tell(entry, "WITHDRAWN");
            }
        }
    }

    private void show(Entry entry) {
        String name = entry.fullName();
        jdbc.update(
                SHOW,
                List.of(
                        now(),
                        name,
                        " " + SearchFolding.exactKey(name),
                        " " + SearchFolding.looseKey(name),
                        entry.id()));
        tell(entry, "PUBLISHED");
    }

    private void tell(Entry entry, String kind) {
        jdbc.update(TELL, List.of(entry.id(), entry.registryNumber(), kind, entry.version(), now()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String patronymic = row.getString("patronymic");
        return new Entry(
                row.getLong("id"),
                row.getString("registry_number"),
                EntryStatus.valueOf(row.getString("status")),
                row.getInt("current_version"),
                row.getString("surname") + " " + row.getString("given_name")
                        + (patronymic == null ? "" : " " + patronymic),
                row.getBoolean("provider_consents"),
                row.getBoolean("specialist_consents"),
                row.getBoolean("shown"));
    }

    private record Entry(
            long id,
            String registryNumber,
            EntryStatus status,
            int version,
            String fullName,
            boolean providerConsents,
            boolean specialistConsents,
            boolean shown) {}
}
