package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import kz.mamandar.decision.ReviewService.SamePersonApplication;
import kz.mamandar.decision.ReviewService.SamePersonEntry;
import kz.mamandar.decision.ReviewService.TermChange;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.publication.EntryStatus;

/** What else is on record about an application and its person, for the eyes of staff. */
@ApplicationScoped
class ReviewRecords {

    private static final String PROVIDER_CONSENTS =
            "select count(*) from consent where party = 'PROVIDER' and provider_id = ? and withdrawn_at is null";
    private static final String LANGUAGE =
            "select a.language from provider p join account a on a.id = p.account_id where p.id = ?";
    private static final String TERM_CHANGES =
            "select round, old_due_on, new_due_on, act, changed_at from due_date_change where application_id = ? order by id desc";
    private static final String DECIDED_BY =
            "select d.round, w.name from decision d join staff w on w.id = d.staff_id where d.application_id = ? order by d.round";
    private static final String ENTRIES =
            """
            select s.registry_number, s.status, v.profession_code, v.provider_name_kk, v.provider_name_ru,
                   s.provider_id = a.provider_id as same_provider
            from application a join specialist s on s.iin = a.iin
            join specialist_version v on v.specialist_id = s.id and v.valid_to is null
            where a.id = ? order by s.registered_on, s.id""";
    private static final String APPLICATIONS =
            """
            select o.number, o.status, p.name_kk, p.name_ru
            from application a join application o on o.iin = a.iin and o.id <> a.id join provider p on p.id = o.provider_id
            where a.id = ? and o.submitted_at is not null order by o.submitted_at desc limit 20""";

    @Inject
    private Jdbc jdbc;

    boolean providerConsents(long providerId) {
        return jdbc.count(PROVIDER_CONSENTS, List.of(providerId)) > 0;
    }

    Language noticeLanguage(long providerId) {
        return jdbc.find(LANGUAGE, List.of(providerId), row -> row.getString("language"))
                .flatMap(Language::ofTag)
                .orElse(Language.KK);
    }

    /** Name of who decided, by round. */
    Map<Integer, String> decidedBy(long applicationId) {
        Map<Integer, String> names = new LinkedHashMap<>();
        List<Entry<Integer, String>> rows = jdbc.list(
                DECIDED_BY, List.of(applicationId), row -> Map.entry(row.getInt("round"), row.getString("name")));
        rows.forEach(row -> names.put(row.getKey(), row.getValue()));
        return names;
    }

    List<TermChange> termChanges(long applicationId) {
        return jdbc.list(
                TERM_CHANGES,
                List.of(applicationId),
                row -> new TermChange(
                        row.getInt("round"),
                        row.getObject("old_due_on", LocalDate.class),
                        row.getObject("new_due_on", LocalDate.class),
                        row.getString("act"),
                        Jdbc.instant(row, "changed_at")));
    }

    List<SamePersonEntry> entries(long applicationId) {
        return jdbc.list(
                ENTRIES,
                List.of(applicationId),
                row -> new SamePersonEntry(
                        row.getString("registry_number"),
                        EntryStatus.valueOf(row.getString("status")),
                        row.getString("profession_code"),
                        row.getString("provider_name_kk"),
                        row.getString("provider_name_ru"),
                        row.getBoolean("same_provider")));
    }

    List<SamePersonApplication> applications(long applicationId) {
        return jdbc.list(
                APPLICATIONS,
                List.of(applicationId),
                row -> new SamePersonApplication(
                        row.getString("number"),
                        ApplicationStatus.valueOf(row.getString("status")),
                        row.getString("name_kk"),
                        row.getString("name_ru")));
    }
}
