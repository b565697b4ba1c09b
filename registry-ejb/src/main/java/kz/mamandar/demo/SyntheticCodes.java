package kz.mamandar.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.inclusion.ProfessionFacts;

/** The reference data that synthetic people draw from, as the database has it. */
record SyntheticCodes(
        List<Profession> professions,
        Map<String, List<Category>> categoriesOfScheme,
        List<String> regions,
        List<String> settings) {

    /** A profession; scheme null = it has no categories. */
    record Profession(String code, String nameKk, String scheme, boolean medical) {

        ProfessionFacts facts() {
            return new ProfessionFacts(code, scheme, medical);
        }
    }

    /** A category; validityMonths null = without term. */
    record Category(String code, String scheme, boolean noCategory, Integer validityMonths) {}

    static SyntheticCodes read(DataSource dataSource) {
        Jdbc jdbc = new Jdbc(dataSource);
        List<Category> categories = jdbc.list(
                """
                select c.code, c.scheme_code, c.no_category, s.validity_months
                from category c join category_scheme s on s.code = c.scheme_code order by c.scheme_code, c.rank""",
                List.of(),
                SyntheticCodes::category);
        return new SyntheticCodes(
                jdbc.list(
                        "select code, name_kk, scheme_code, medical from profession order by rank, code",
                        List.of(),
                        SyntheticCodes::profession),
                categories.stream().collect(Collectors.groupingBy(Category::scheme)),
                jdbc.list("select code from region order by code", List.of(), row -> row.getString("code")),
                jdbc.list("select code from service_setting order by rank", List.of(), row -> row.getString("code")));
    }

    private static Profession profession(ResultSet row) throws SQLException {
        return new Profession(
                row.getString("code"),
                row.getString("name_kk"),
                row.getString("scheme_code"),
                row.getBoolean("medical"));
    }

    private static Category category(ResultSet row) throws SQLException {
        return new Category(
                row.getString("code"),
                Objects.requireNonNull(row.getString("scheme_code")),
                row.getBoolean("no_category"),
                row.getObject("validity_months", Integer.class));
    }
}
