package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.PublicHits.Hit;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.specialist.SpecialistViews;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicRegistryServiceBean implements PublicRegistryService {

    private static final int MAX_LIMIT = 100;

    private static final String AS_OF = "select " + SpecialistViews.COLUMNS
            + """
             from publication p join specialist s on s.id = p.specialist_id join specialist_version v on v.specialist_id = s.id
            where p.registry_number = ? and v.valid_from < ? and (v.valid_to is null or v.valid_to >= ?)
              and v.status <> 'EXCLUDED'""";

    @Inject
    private Jdbc jdbc;

    @Inject
    private PageCursors cursors;

    @Inject
    private SpecialistViews views;

    @Inject
    private PublicHits hits;

    @Inject
    private RegistryCounts counts;

    @Override
    @OpenToAll
    public PublicPage search(PublicCriteria criteria) {
        PublicPage page = list(criteria);
        Sql count = new PublicQuery(criteria).count(PublicPage.COUNTED_TO + 1);
        return new PublicPage(
                page.items(),
                page.next(),
                jdbc.listPlanned(count.text(), count.parameters(), row -> row.getLong(1))
                        .get(0));
    }

    @Override
    @OpenToAll
    public PublicPage list(PublicCriteria criteria) {
        Optional<PageCursor> after =
                cursors.open(criteria.scope(), criteria.cursor()).map(PageCursor::at);
        int limit = Math.max(1, Math.min(criteria.limit(), MAX_LIMIT));
        List<Hit> found = hits.find(new PublicQuery(criteria), after, limit + 1);
        boolean more = found.size() > limit;
        List<Hit> shown = more ? found.subList(0, limit) : found;
        return new PublicPage(
                shown.stream().map(Hit::view).toList(),
                more
                        ? Optional.of(cursors.seal(
                                criteria.scope(), shown.get(limit - 1).cursor().place()))
                        : Optional.empty(),
                0);
    }

    @Override
    @OpenToAll
    public List<Optional<SpecialistView>> lookup(List<String> registryNumbers) {
        List<Optional<String>> wanted = registryNumbers.stream()
                .map(text -> RegistryNumber.parse(text).map(RegistryNumber::value))
                .toList();
        Sql sql = PublicQuery.byNumbers(
                wanted.stream().flatMap(Optional::stream).distinct().toList());
        Map<String, SpecialistView> found = new HashMap<>();
        jdbc.list(sql.text(), sql.parameters(), views::of).forEach(view -> found.put(view.registryNumber(), view));
        return wanted.stream().map(number -> number.map(found::get)).toList();
    }

    @Override
    @OpenToAll
    public Optional<SpecialistView> findAsOf(String registryNumber, LocalDate day) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay(RegistryClock.ZONE).toOffsetDateTime();
        return RegistryNumber.parse(registryNumber)
                .flatMap(number -> jdbc.find(AS_OF, List.of(number.value(), end, end), views::of));
    }

    @Override
    @OpenToAll
    public Optional<SpecialistView> find(String registryNumber) {
        return RegistryNumber.parse(registryNumber)
                .map(number -> PublicQuery.byNumber(number.value()))
                .flatMap(sql -> jdbc.find(sql.text(), sql.parameters(), views::of));
    }

    @Override
    @OpenToAll
    public RegistryFigures figures() {
        return counts.get();
    }
}
