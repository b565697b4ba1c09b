package kz.mamandar.classifier;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.text.Named;

@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ClassifierServiceBean implements ClassifierService {

    private static final String PROFESSIONS =
            "select code, name_kk, name_ru, scheme_code, medical from profession order by rank, code";
    private static final String CATEGORIES_OF_PROFESSION =
            """
            select c.code, c.name_kk, c.name_ru, c.scheme_code, c.no_category, s.validity_months
            from profession p join category_scheme s on s.code = p.scheme_code join category c on c.scheme_code = s.code
            where p.code = ? order by c.rank""";
    private static final String CATEGORIES =
            """
            select c.code, c.name_kk, c.name_ru, c.scheme_code, c.no_category, s.validity_months
            from category c join category_scheme s on s.code = c.scheme_code order by c.scheme_code, c.rank""";
    private static final String DOCUMENT_KINDS =
            "select code, name_kk, name_ru, hint_kk, hint_ru, file_asked, expires from document_kind order by rank";

    @Inject
    private Jdbc jdbc;

    @Inject
    private Classifiers classifiers;

    @Override
    @OpenToAll
    public List<Named> list(Classifier classifier) {
        return List.copyOf(classifiers.all(classifier).values());
    }

    @Override
    @OpenToAll
    public Optional<Named> find(Classifier classifier, String code) {
        return Optional.ofNullable(classifiers.all(classifier).get(code));
    }

    @Override
    @OpenToAll
    public List<ProfessionView> professions() {
        return jdbc.list(
                PROFESSIONS,
                List.of(),
                row -> new ProfessionView(
                        named(row), Optional.ofNullable(row.getString("scheme_code")), row.getBoolean("medical")));
    }

    @Override
    @OpenToAll
    public List<CategoryView> categories() {
        return jdbc.list(CATEGORIES, List.of(), ClassifierServiceBean::category);
    }

    @Override
    @OpenToAll
    public List<CategoryView> categoriesOf(String professionCode) {
        return jdbc.list(CATEGORIES_OF_PROFESSION, List.of(professionCode), ClassifierServiceBean::category);
    }

    @Override
    @OpenToAll
    public List<DocumentKindView> documentKinds() {
        return jdbc.list(
                DOCUMENT_KINDS,
                List.of(),
                row -> new DocumentKindView(
                        named(row),
                        Optional.ofNullable(row.getString("hint_kk")),
                        Optional.ofNullable(row.getString("hint_ru")),
                        row.getBoolean("file_asked"),
                        row.getBoolean("expires")));
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        return new CategoryView(
                named(row),
                row.getString("scheme_code"),
                Optional.ofNullable(row.getObject("validity_months", Integer.class)),
                row.getBoolean("no_category"));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getString("code"), row.getString("name_kk"), row.getString("name_ru"));
    }
}
