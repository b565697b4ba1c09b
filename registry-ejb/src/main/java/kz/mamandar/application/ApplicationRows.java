package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.application.ApplicationStatus;

/** Applications as rows of a list, paged in SQL. */
@ApplicationScoped
class ApplicationRows {

    private static final String OF_PROVIDER =
            """
            select number, status, concat_ws(' ', surname, given_name, patronymic) as name, profession_code, updated_at, due_on
            from application
            where provider_id = ? and (?::text is null or status = ?) and (submitted_at is not null or status <> 'WITHDRAWN')
            order by updated_at desc, id desc offset ? limit ?""";

    @Inject
    private Jdbc jdbc;

    /** Last changed first; drafts that were thrown away are left out. */
    List<ApplicationRow> ofProvider(long providerId, Optional<ApplicationStatus> status, int offset, int limit) {
        String wanted = status.map(Enum::name).orElse(null);
        return jdbc.list(OF_PROVIDER, Arrays.asList(providerId, wanted, wanted, offset, limit), ApplicationRows::row);
    }

    private static ApplicationRow row(ResultSet row) throws SQLException {
        return new ApplicationRow(
                row.getString("number"),
                ApplicationStatus.valueOf(row.getString("status")),
                Optional.of(row.getString("name")).filter(name -> !name.isBlank()),
                Optional.ofNullable(row.getString("profession_code")),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)));
    }
}
