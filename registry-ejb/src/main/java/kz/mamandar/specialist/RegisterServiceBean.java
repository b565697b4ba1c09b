package kz.mamandar.specialist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.Looks;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.specialist.RegisterSearch.Sql;

@Stateless
@Guarded
public class RegisterServiceBean implements RegisterService {

    private static final String OF_PROVIDER =
            """
            select s.registry_number, s.status, concat_ws(' ', v.surname, v.given_name, v.patronymic) as full_name,
                   v.profession_code, v.provider_name_kk, v.provider_name_ru, s.registered_on,
                   p.specialist_id is not null as published, a.number as application_number,
                   exists (select 1 from consent c where c.party = 'PROVIDER' and c.provider_id = s.provider_id
                           and c.withdrawn_at is null) as provider_consents,
                   exists (select 1 from consent c where c.party = 'SPECIALIST' and c.provider_id = s.provider_id
                           and c.iin = s.iin and c.withdrawn_at is null) as specialist_consents
            from specialist s join specialist_version v on v.specialist_id = s.id and v.valid_to is null
            left join publication p on p.specialist_id = s.id left join application a on a.id = v.application_id
            where s.provider_id = ? and (?::text is null or s.registry_number = ?)
            order by v.surname collate "kk-x-icu", s.id offset ? limit ?""";
    private static final String VERSIONS = "select " + SpecialistViews.COLUMNS
            + ", v.valid_to, a.number as application_number from specialist s"
            + " join specialist_version v on v.specialist_id = s.id left join application a on a.id = v.application_id"
            + " where s.registry_number = ? order by v.version";
    private static final String CONSENTS =
            """
            select exists (select 1 from consent c where c.party = 'PROVIDER' and c.provider_id = s.provider_id
                           and c.withdrawn_at is null) as provider,
                   exists (select 1 from consent c where c.party = 'SPECIALIST' and c.provider_id = s.provider_id
                           and c.iin = s.iin and c.withdrawn_at is null) as specialist
            from specialist s where s.registry_number = ?""";

    @Inject
    private Jdbc jdbc;

    @Inject
    private SpecialistViews views;

    @Inject
    private ProviderRepository providers;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Looks looks;

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.MINISTRY})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RegisterPage list(RegisterCriteria criteria) {
        RegisterListing listing = new RegisterListing(criteria);
        long total = jdbc.count(listing.countSql(), listing.countParameters());
        List<Keyed> rows = new ArrayList<>();
        for (Sql part : listing.page(total <= RegisterPage.COUNTED_TO)) {
            if (rows.size() <= criteria.limit()) {
                rows.addAll(jdbc.list(part.text(), part.parameters(), row -> new Keyed(row.getLong("id"), row(row))));
            }
        }
        boolean more = rows.size() > criteria.limit();
        List<Keyed> shown = more ? rows.subList(0, criteria.limit()) : rows;
        Optional<String> next = more
                ? Optional.of(listing.cursor(
                        shown.get(shown.size() - 1).row().registeredOn(),
                        shown.get(shown.size() - 1).id()))
                : Optional.empty();
        return new RegisterPage(shown.stream().map(Keyed::row).toList(), total, next, listing.isByName());
    }

    private record Keyed(long id, RegisterRow row) {}

    @Override
    @AllowedTo({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR, Role.MINISTRY})
    public EntryView get(String registryNumber) {
        List<VersionView> versions = jdbc.list(VERSIONS, List.of(registryNumber), this::version);
        if (versions.isEmpty()) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        looks.record(AuditAction.ENTRY_READ, "entry", registryNumber);
        SpecialistView current = versions.get(versions.size() - 1).content();
        return jdbc.find(
                        CONSENTS,
                        List.of(registryNumber),
                        row -> new EntryView(
                                current, row.getBoolean("provider"), row.getBoolean("specialist"), versions))
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<OwnEntry> listMine(int offset, int limit) {
        return ofCaller(null, offset, limit);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OwnEntry getMine(String registryNumber) {
        return ofCaller(registryNumber, 0, 1).stream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    /** @param registryNumber null = all */
    private List<OwnEntry> ofCaller(String registryNumber, int offset, int limit) {
        return providers
                .findByAccount(caller.id())
                .map(provider -> jdbc.list(
                        OF_PROVIDER,
                        Arrays.asList(provider.getId(), registryNumber, registryNumber, offset, limit),
                        RegisterServiceBean::ownEntry))
                .orElse(List.of());
    }

    private static OwnEntry ownEntry(ResultSet row) throws SQLException {
        return new OwnEntry(
                row(row),
                row.getBoolean("provider_consents"),
                row.getBoolean("specialist_consents"),
                Optional.ofNullable(row.getString("application_number")));
    }

    private static RegisterRow row(ResultSet row) throws SQLException {
        return new RegisterRow(
                row.getString("registry_number"),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("full_name"),
                row.getString("profession_code"),
                row.getString("provider_name_kk"),
                row.getString("provider_name_ru"),
                row.getObject("registered_on", LocalDate.class),
                row.getBoolean("published"));
    }

    private VersionView version(ResultSet row) throws SQLException {
        return new VersionView(
                row.getInt("version"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("valid_to", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                views.of(row),
                Optional.ofNullable(row.getString("application_number")));
    }
}
