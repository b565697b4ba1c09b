package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.Classifiers;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.text.SearchFolding;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicProviderServiceBean implements PublicProviderService {

    private static final int MAX_LIMIT = 100;
    private static final String SELECT =
            """
            select o.bin, o.name_kk, o.name_ru, o.licence_number, o.region_code,
                   (select string_agg(t.setting_code, ',') from provider_setting t where t.provider_id = o.id) as settings,
                   (select count(*) from publication p where p.provider_id = o.id) as specialists
            from provider o
            where o.bin is not null and exists (select 1 from publication p where p.provider_id = o.id)""";

    @Inject
    private Jdbc jdbc;

    @Inject
    private Classifiers classifiers;

    @Inject
    private PageCursors cursors;

    @Override
    @OpenToAll
    public ProviderPage list(ProviderCriteria criteria) {
        Optional<String> after = cursors.open(criteria.scope(), criteria.cursor());
        int limit = Math.max(1, Math.min(criteria.limit(), MAX_LIMIT));
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> parameters = new ArrayList<>();
        criteria.query().ifPresent(text -> {
            Optional<String> bin = Bin.parse(text).map(Bin::value);
            sql.append(bin.isPresent() ? " and o.bin = ?" : " and o.search_loose like ?");
            parameters.add(bin.orElseGet(() -> "%" + PublicQuery.escaped(SearchFolding.looseKey(text)) + "%"));
        });
        criteria.regionCode().ifPresent(code -> {
            sql.append(" and o.region_code = ?");
            parameters.add(code);
        });
        after.ifPresent(bin -> {
            sql.append(" and o.bin > ?");
            parameters.add(bin);
        });
        parameters.add(limit + 1);
        List<PublicProvider> found =
                jdbc.list(sql.append(" order by o.bin limit ?").toString(), parameters, this::provider);
        boolean more = found.size() > limit;
        List<PublicProvider> shown = more ? found.subList(0, limit) : found;
        return new ProviderPage(
                List.copyOf(shown),
                more
                        ? Optional.of(cursors.seal(
                                criteria.scope(), shown.get(limit - 1).bin()))
                        : Optional.empty());
    }

    @Override
    @OpenToAll
    public Optional<PublicProvider> find(String bin) {
        return Bin.parse(bin)
                .flatMap(valid -> jdbc.find(SELECT + " and o.bin = ?", List.of(valid.value()), this::provider));
    }

    private PublicProvider provider(ResultSet row) throws SQLException {
        String settings = row.getString("settings");
        return new PublicProvider(
                row.getString("bin"),
                row.getString("name_kk"),
                row.getString("name_ru"),
                row.getString("licence_number"),
                classifiers.get(Classifier.REGIONS, row.getString("region_code")),
                Stream.of(settings == null ? new String[0] : settings.split(","))
                        .map(classifiers.all(Classifier.SERVICE_SETTINGS)::get)
                        .filter(Objects::nonNull)
                        .toList(),
                row.getLong("specialists"));
    }
}
