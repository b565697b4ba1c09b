package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
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

    @Inject
    private Jdbc jdbc;

    @Inject
    private SpecialistViews views;

    @Override
    @OpenToAll
    public PublicPage search(PublicCriteria criteria) {
        Optional<PageCursor> after = criteria.cursor()
                .filter(text -> !text.isBlank())
                .map(text -> PageCursor.decode(text)
                        .orElseThrow(() -> new RegistryException(Problem.at("cursor", ErrorCode.INVALID_REQUEST))));
        int limit = Math.max(1, Math.min(criteria.limit(), MAX_LIMIT));
        PublicQuery query = new PublicQuery(criteria);
        Sql page = query.page(after, limit + 1);
        List<Hit> hits = jdbc.list(page.text(), page.parameters(), this::hit);
        boolean more = hits.size() > limit;
        List<Hit> shown = more ? hits.subList(0, limit) : hits;
        Sql count = query.count(PublicPage.COUNTED_TO + 1);
        return new PublicPage(
                shown.stream().map(Hit::view).toList(),
                more ? Optional.of(shown.get(limit - 1).cursor().encoded()) : Optional.empty(),
                jdbc.count(count.text(), count.parameters()));
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
                new PageCursor(row.getInt("rank"), row.getString("sort_name"), row.getLong("specialist_id")));
    }

    private static Count counted(ResultSet row) throws SQLException {
        return new Count(row.getString("code"), row.getLong("number"));
    }

    private record Hit(SpecialistView view, PageCursor cursor) {}
}
