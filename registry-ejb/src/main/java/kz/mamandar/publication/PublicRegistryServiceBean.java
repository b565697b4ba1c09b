package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.specialist.SpecialistViews;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicRegistryServiceBean implements PublicRegistryService {

    private static final int MAX_LIMIT = 100;
    private static final String FIGURES =
            "select count(*) as specialists, count(distinct provider_id) as providers, count(distinct region_code) as regions from publication";
    private static final String BY_REGION =
            "select region_code as code, count(*) as number from publication group by region_code order by region_code";
    private static final String BY_PROFESSION =
            "select profession_code as code, count(*) as number from publication group by profession_code order by number desc, code";

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

    @Override
    @OpenToAll
    public PublicPage search(PublicCriteria criteria) {
        PublicPage page = list(criteria);
        Sql count = new PublicQuery(criteria).count(PublicPage.COUNTED_TO + 1);
        return new PublicPage(page.items(), page.next(), jdbc.count(count.text(), count.parameters()));
    }

    @Override
    @OpenToAll
    public PublicPage list(PublicCriteria criteria) {
        Optional<PageCursor> after =
                cursors.open(criteria.scope(), criteria.cursor()).map(PageCursor::at);
        int limit = Math.max(1, Math.min(criteria.limit(), MAX_LIMIT));
        Sql page = new PublicQuery(criteria).page(after, limit + 1);
        List<Hit> hits = jdbc.list(page.text(), page.parameters(), this::hit);
        boolean more = hits.size() > limit;
        List<Hit> shown = more ? hits.subList(0, limit) : hits;
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
        List<Count> byRegion = jdbc.list(BY_REGION, List.of(), PublicRegistryServiceBean::counted);
        List<Count> byProfession = jdbc.list(BY_PROFESSION, List.of(), PublicRegistryServiceBean::counted);
        return jdbc.find(
                        FIGURES,
                        List.of(),
                        row -> new RegistryFigures(
                                row.getLong("specialists"),
                                row.getLong("providers"),
                                row.getLong("regions"),
                                byRegion,
                                byProfession))
                .orElseThrow();
    }

    private Hit hit(ResultSet row) throws SQLException {
        return new Hit(
                views.of(row),
                new PageCursor(row.getInt("rank"), row.getString("sort_text"), row.getLong("specialist_id")));
    }

    private static Count counted(ResultSet row) throws SQLException {
        return new Count(row.getString("code"), row.getLong("number"));
    }

    private record Hit(SpecialistView view, PageCursor cursor) {}
}
