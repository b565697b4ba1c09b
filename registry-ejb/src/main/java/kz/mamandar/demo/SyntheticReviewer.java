package kz.mamandar.demo;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import kz.mamandar.platform.persistence.Jdbc;

/** The member of staff whose name stands under synthetic decisions. Nobody can sign in as it. */
final class SyntheticReviewer {

    private static final String LOGIN = "synthetic";

    private SyntheticReviewer() {}

    static long id(DataSource dataSource, Clock clock) {
        Jdbc jdbc = new Jdbc(dataSource);
        jdbc.update(
                """
                insert into staff (id, login, name, password_hash, roles, active, created_at, version)
                values (nextval('entity_seq'), ?, 'Synthetic data', '!', 'REVIEWER', false, ?, 1)
                on conflict (login) do nothing""",
                List.of(LOGIN, clock.instant()));
        return jdbc.find("select id from staff where login = ?", List.of(LOGIN), row -> row.getLong("id"))
                .orElseThrow();
    }
}
