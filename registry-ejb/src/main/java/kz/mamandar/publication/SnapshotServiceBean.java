package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class SnapshotServiceBean implements SnapshotService {

    private static final String SOMEBODY_LEFT =
            """
            exists (select 1 from change_event e
                    where e.kind = 'WITHDRAWN' and (e.place > s.feed_place or e.place is null)
                      and not exists (select 1 from publication p where p.specialist_id = e.specialist_id))""";
    private static final String SELECT = "select s.name, s.taken_at, s.row_count, s.feed_cursor, s.names_hash,"
            + " s.withdrawn_at is not null or " + SOMEBODY_LEFT + " as withdrawn,"
            + " (select string_agg(f.name || ' ' || f.bytes || ' ' || f.sha256, ',' order by f.name)"
            + " from registry_snapshot_file f where f.snapshot_name = s.name) as files from registry_snapshot s";
    private static final String NEWEST_FIRST = " order by s.taken_at desc";
    private static final String STANDS_STILL = SELECT
            + " where s.names_hash = ? and s.taken_at = (select max(n.taken_at) from registry_snapshot n)"
            + " and not exists (select 1 from change_event e where e.place > s.feed_place or e.place is null)";

    @Inject
    private Jdbc jdbc;

    @Inject
    private Clock clock;

    @Override
    @OpenToAll
    public List<Snapshot> list() {
        return jdbc.list(SELECT + NEWEST_FIRST, List.of(), SnapshotServiceBean::snapshot).stream()
                .filter(snapshot -> !snapshot.withdrawn())
                .toList();
    }

    @Override
    @OpenToAll
    public Optional<Snapshot> find(String name) {
        return jdbc.find(SELECT + " where s.name = ?", List.of(name), SnapshotServiceBean::snapshot);
    }

    @Override
    @OpenToAll
    public Optional<Snapshot> findCurrent(String namesHash) {
        return jdbc.find(STANDS_STILL, List.of(namesHash), SnapshotServiceBean::snapshot)
                .filter(snapshot -> !snapshot.withdrawn());
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public void add(Snapshot snapshot) {
        long place = ChangeCursor.decode(snapshot.feedCursor()).orElseThrow().place();
        jdbc.update(
                "insert into registry_snapshot (name, taken_at, row_count, feed_place, feed_cursor, names_hash) values (?, ?, ?, ?, ?, ?)",
                List.of(
                        snapshot.name(),
                        snapshot.takenAt(),
                        snapshot.rows(),
                        place,
                        snapshot.feedCursor(),
                        snapshot.namesHash()));
        for (SnapshotFile file : snapshot.files()) {
            jdbc.update(
                    "insert into registry_snapshot_file (snapshot_name, name, bytes, sha256) values (?, ?, ?, ?)",
                    List.of(snapshot.name(), file.name(), file.bytes(), file.sha256()));
        }
    }

    @Override
    @AllowedTo(Role.SYSTEM)
    public List<Snapshot> tidy(Instant oldest, List<String> filesOfNewest) {
        jdbc.update(
                "update registry_snapshot s set withdrawn_at = ? where s.withdrawn_at is null and " + SOMEBODY_LEFT,
                List.of(clock.instant()));
        jdbc.update("delete from registry_snapshot where taken_at < ?", List.of(oldest));
        jdbc.update(
                "delete from registry_snapshot_file where name = any (string_to_array(?, ','))"
                        + " and snapshot_name <> (select name from registry_snapshot order by taken_at desc limit 1)",
                List.of(String.join(",", filesOfNewest)));
        return list();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        String files = row.getString("files");
        return new Snapshot(
                row.getString("name"),
                Jdbc.instant(row, "taken_at"),
                row.getLong("row_count"),
                row.getString("feed_cursor"),
                row.getString("names_hash"),
                row.getBoolean("withdrawn"),
                Stream.of(files == null ? new String[0] : files.split(","))
                        .map(file -> file.split(" "))
                        .map(parts -> new SnapshotFile(parts[0], Long.parseLong(parts[1]), parts[2]))
                        .toList());
    }
}
