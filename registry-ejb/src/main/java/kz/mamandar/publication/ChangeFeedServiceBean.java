package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.client.Inquiry;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;
import kz.mamandar.specialist.SpecialistViews;

/** Reads the feed outside a transaction: changes get their places in a short one of their own, a page is one statement. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangeFeedServiceBean implements ChangeFeedService {

    private static final String PLACE = "select place_changes()";
    private static final String LAST = "select coalesce(max(place), 0) from change_event";
    private static final String AFTER = "select " + PublicQuery.COLUMNS
            + """
            , c.place, c.registry_number as changed_number, c.version as changed_version, c.changed_at
            from (select place, specialist_id, registry_number, kind, version, changed_at from change_event
                  where place > ? order by place limit ?) as c
            left join publication p on p.specialist_id = c.specialist_id and c.kind = 'PUBLISHED'
            order by c.place""";

    private static final String LAST_OF_THESE_ALONE =
            """
            select max(place) from change_event
            where place > ? and place <= (select max(place) from change_event where id = any(cast(? as bigint[])))
            having count(*) = ? and bool_and(id = any(cast(? as bigint[])))""";

    @Inject
    Jdbc jdbc;

    @Inject
    SpecialistViews views;

    @Inject
    AuditLog audit;

    @Override
    @OpenToAll
    public ChangePage read(Optional<String> cursor, int limit) {
        long after = cursor.map(ChangeFeedServiceBean::decoded)
                .orElse(ChangeCursor.START)
                .place();
        placeCommitted();
        int size = Math.max(1, Math.min(limit, MAX_LIMIT));
        List<Change> found = jdbc.list(AFTER, List.of(after, size + 1), this::change);
        if (found.isEmpty() && after > last()) {
            throw notOurs();
        }
        boolean more = found.size() > size;
        List<Change> items = more ? found.subList(0, size) : found;
        String next = items.isEmpty()
                ? new ChangeCursor(after).encoded()
                : items.get(items.size() - 1).cursor();
        return new ChangePage(List.copyOf(items), next, more);
    }

    @Override
    @AllowedTo(Role.CLIENT)
    public ChangePage read(Optional<String> cursor, int limit, Inquiry inquiry) {
        ChangePage page = read(cursor, limit).within(inquiry.scope());
        audit.recordRead(
                AuditAction.CHANGES_READ,
                "changes",
                cursor.orElse("start"),
                inquiry.purpose(),
                Map.of(
                        "requestorBin",
                        inquiry.requestorBin().value(),
                        "count",
                        Integer.toString(page.items().size())));
        return page;
    }

    @Override
    @OpenToAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String end() {
        return new ChangeCursor(last()).encoded();
    }

    @Override
    @OpenToAll
    public void placeCommitted() {
        jdbc.count(PLACE, List.of());
    }

    @Override
    @OpenToAll
    public Optional<String> place(long after, List<Long> changes) {
        placeCommitted();
        String ids = changes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        return jdbc.find(
                LAST_OF_THESE_ALONE, List.of(after, ids, changes.size(), ids), row -> new ChangeCursor(row.getLong(1))
                        .encoded());
    }

    private long last() {
        return jdbc.count(LAST, List.of());
    }

    private Change change(ResultSet row) throws SQLException {
        boolean isPublic = row.getString("registry_number") != null;
        return new Change(
                new ChangeCursor(row.getLong("place")).encoded(),
                row.getString("changed_number"),
                row.getInt("changed_version"),
                Jdbc.instant(row, "changed_at"),
                isPublic ? Optional.of(views.of(row)) : Optional.empty());
    }

    private static ChangeCursor decoded(String cursor) {
        return ChangeCursor.decode(cursor).orElseThrow(ChangeFeedServiceBean::notOurs);
    }

    private static RegistryException notOurs() {
        return new RegistryException(Problem.at("cursor", ErrorCode.INVALID_REQUEST));
    }
}
