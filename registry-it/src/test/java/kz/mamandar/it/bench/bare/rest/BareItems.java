package kz.mamandar.it.bench.bare.rest;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Finds one row by its number. */
@Stateless
public class BareItems {

    private static final String SELECT =
            """
            select registry_number, status, surname, given_name, patronymic, profession_code, specialty, education_level_code,
                   education_institution, graduation_year, category_code, category_issued_on, category_valid_until, job_position,
                   provider_bin, provider_name_kk, provider_name_ru, licence_number, region_code, registered_on, version, updated_at
            from publication where registry_number = ?""";

    @Resource(lookup = "java:app/jdbc/bare")
    private DataSource dataSource;

    public BareItem find(String registryNumber) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, registryNumber);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? item(row) : new BareItem();
            }
        }
    }

    private static BareItem item(ResultSet row) throws SQLException {
        BareItem item = new BareItem();
        item.registryNumber = row.getString(1);
        item.status = row.getString(2);
        item.surname = row.getString(3);
        item.givenName = row.getString(4);
        item.patronymic = row.getString(5);
        item.professionCode = row.getString(6);
        item.specialty = row.getString(7);
        item.educationLevelCode = row.getString(8);
        item.institution = row.getString(9);
        item.graduationYear = row.getInt(10);
        item.categoryCode = row.getString(11);
        item.categoryIssuedOn = row.getObject(12, LocalDate.class);
        item.categoryValidUntil = row.getObject(13, LocalDate.class);
        item.position = row.getString(14);
        item.providerBin = row.getString(15);
        item.providerNameKk = row.getString(16);
        item.providerNameRu = row.getString(17);
        item.licenceNumber = row.getString(18);
        item.regionCode = row.getString(19);
        item.registeredOn = row.getObject(20, LocalDate.class);
        item.version = row.getInt(21);
        item.updatedAt = row.getObject(22, OffsetDateTime.class);
        return item;
    }
}
