package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.application.ApplicationContent.DocumentView;
import kz.mamandar.application.ApplicationView.SpecialistConsentState;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.platform.persistence.Jdbc;

/** Makes what is shown of an application out of its entity and of the rows that belong to it. */
@ApplicationScoped
public class ApplicationViews {

    private static final String FILES =
            """
            select f.sha256, f.content_type, f.size from stored_file f
            where f.sha256 in (select d.sha256 from application_document d where d.application_id = ?)""";
    private static final String CONSENT =
            """
            select s.state from application a cross join lateral (
                select 4 as rank, coalesce(c.withdrawn_at, 'infinity') as at,
                       case when c.withdrawn_at is null then 'GIVEN' else 'WITHDRAWN' end as state
                from consent c where c.party = 'SPECIALIST' and c.provider_id = a.provider_id and c.iin = a.iin
                union all
                select 3, f.refused_at, 'REFUSED' from consent_refusal f where f.provider_id = a.provider_id and f.iin = a.iin
                union all
                select 2, r.created_at, 'ASKED' from consent_request r where r.provider_id = a.provider_id and r.iin = a.iin) s
            where a.id = ? order by s.at desc, s.rank desc limit 1""";
    private static final String ENTRY = "select registry_number from specialist where provider_id = ? and iin = ?";

    @Inject
    private Jdbc jdbc;

    @Inject
    private RoundHistory rounds;

    @Inject
    private CalendarService calendar;

    public ApplicationView of(Application application) {
        Optional<Candidate> candidate = application.getCandidate();
        return new ApplicationView(
                application.getNumber(),
                application.getStatus(),
                application.getRound(),
                application.getVersion(),
                Set.copyOf(application.allowedActions()),
                content(application),
                Optional.ofNullable(application.getSubmittedAt()),
                Optional.ofNullable(application.getAcceptedOn()),
                Optional.ofNullable(application.getDueOn()),
                Optional.ofNullable(application.getSubmittedAt()).map(calendar::dueDate),
                rounds.of(application.getId()),
                consentState(application.getId()),
                candidate.map(Candidate::getIin).flatMap(iin -> entryNumber(application.getProviderId(), iin.value())));
    }

    /** What the application says now. */
    public ApplicationContent content(Application application) {
        Optional<Candidate> candidate = application.getCandidate();
        Optional<Profession> profession = application.getProfession();
        Optional<Qualification> qualification = application.getQualification();
        return new ApplicationContent(
                value(candidate, c -> c.getIin() == null ? null : c.getIin().masked()),
                value(candidate, Candidate::getSurname),
                value(candidate, Candidate::getGivenName),
                value(candidate, Candidate::getPatronymic),
                value(candidate, Candidate::getPhone),
                value(candidate, Candidate::getEmail),
                value(candidate, Candidate::getLanguage),
                value(profession, Profession::getCode),
                value(profession, Profession::getSpecialty),
                value(profession, Profession::getEducationLevelCode),
                value(profession, Profession::getInstitution),
                value(profession, Profession::getGraduationYear),
                value(qualification, Qualification::getCategoryCode),
                value(qualification, Qualification::getIssuedOn),
                value(qualification, Qualification::getValidUntil),
                application.getPosition(),
                application.getStaffPosition(),
                documents(application));
    }

    private List<DocumentView> documents(Application application) {
        List<ApplicationDocument> current = application.currentDocuments();
        if (current.isEmpty()) {
            return List.of();
        }
        Map<String, StoredFileRow> files = jdbc
                .list(
                        FILES,
                        List.of(application.getId()),
                        row -> new StoredFileRow(
                                row.getString("sha256"), row.getString("content_type"), row.getLong("size")))
                .stream()
                .collect(Collectors.toMap(StoredFileRow::sha256, Function.identity()));
        return current.stream()
                .map(document -> view(document, Optional.ofNullable(files.get(document.getSha256()))))
                .toList();
    }

    private static DocumentView view(ApplicationDocument document, Optional<StoredFileRow> file) {
        return new DocumentView(
                document.getId(),
                document.getKindCode(),
                document.getNumber(),
                document.getIssuedOn(),
                document.getExpiresOn(),
                document.getFileName(),
                file.map(StoredFileRow::contentType).orElse(null),
                file.map(StoredFileRow::size).orElse(null));
    }

    private SpecialistConsentState consentState(long applicationId) {
        return jdbc.find(CONSENT, List.of(applicationId), row -> SpecialistConsentState.valueOf(row.getString("state")))
                .orElse(SpecialistConsentState.NOT_ASKED);
    }

    private Optional<String> entryNumber(long providerId, String iin) {
        return jdbc.find(ENTRY, List.of(providerId, iin), row -> row.getString("registry_number"));
    }

    private static <S, T> T value(Optional<S> source, Function<S, T> getter) {
        return source.map(getter).orElse(null);
    }

    private record StoredFileRow(String sha256, String contentType, long size) {}
}
