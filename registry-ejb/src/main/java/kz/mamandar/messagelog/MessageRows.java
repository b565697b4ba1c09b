package kz.mamandar.messagelog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import kz.mamandar.messagelog.MessageLogService.MessageRow;
import kz.mamandar.platform.persistence.Jdbc;

/** Rows of the log as they are read. */
final class MessageRows {

    static final String SELECT =
            """
            select m.*, encode(m.request_sha256, 'hex') as request_hash, encode(m.response_sha256, 'hex') as response_hash,
                   s.id as seal_id, encode(substr(s.hashes, s.place, 32), 'hex') as row_hash
            from message_log m left join lateral (
                select s.id, s.hashes, 1 + 32 * cast((select sum(least(upper(r), m.id) - lower(r)) from unnest(s.events) r
                                                      where lower(r) <= m.id) as integer) as place
                from message_seal s where s.events @> m.id limit 1) s on true
            where true""";

    private MessageRows() {}

    static MessageRow row(ResultSet row) throws SQLException {
        return new MessageRow(
                row.getLong("id"),
                Jdbc.instant(row, "at"),
                row.getString("channel"),
                row.getString("direction"),
                text(row, "message_id"),
                text(row, "correlation_id"),
                text(row, "session_id"),
                text(row, "service_id"),
                text(row, "sender_id"),
                row.getString("verdict"),
                text(row, "business_verdict"),
                text(row, "certificate_serial"),
                text(row, "certificate_issuer"),
                text(row, "certificate_thumbprint"),
                text(row, "certificate_bin"),
                text(row, "requestor_bin"),
                text(row, "purpose"),
                row.getString("request_hash"),
                row.getString("response_hash"),
                row.getInt("request_size"),
                row.getInt("response_size"),
                row.getInt("duration_ms"),
                row.getString("outcome"),
                text(row, "client_ip"),
                Optional.ofNullable(row.getObject("seal_id", Long.class)),
                text(row, "row_hash"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
