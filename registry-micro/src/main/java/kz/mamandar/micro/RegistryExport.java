package kz.mamandar.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * All tables of one moment as CSV in a ZIP file. A table that a later version adds is in it without being named here; what lives
 * for minutes only and what opens doors is left out. The file is there whole or not at all.
 */
final class RegistryExport {

    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "one_time_code",
            "rate_limit",
            "seen_message_0",
            "seen_message_1",
            "seen_message_2");
    private static final Set<String> SECRET =
            Set.of("password_hash", "totp_sealed", "totp_last_step", "secret_hash", "secret_sealed", "token_hash");

    private static final String TABLES =
            """
            select c.table_name, c.column_name, quote_ident(c.table_name) as quoted_table, quote_ident(c.column_name) as quoted_column
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
            order by c.table_name, c.ordinal_position""";
    private static final String MOMENT =
            """
            select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as taken_at,
                   (select version from flyway_schema_history where success order by installed_rank desc limit 1) as version""";

    private final DataSource dataSource;

    RegistryExport(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What was written; the hash is of the whole file. */
    record Written(int tables, long rows, String sha256) {}

    private record Table(String name, String quoted, List<String> columns, List<String> quotedColumns) {

        String copy() {
            String selected = String.join(", ", quotedColumns);
            return "copy (select " + selected + " from " + quoted
                    + " order by 1) to stdout (format csv, header true, encoding 'UTF8')";
        }
    }

    /** @param progress is told each table with its rows */
    Written write(Path target, ObjLongConsumer<String> progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            MessageDigest digest = sha256();
            List<Map<String, Object>> files = new ArrayList<>();
            try (Connection connection = dataSource.getConnection();
                    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(
                            new DigestOutputStream(Files.newOutputStream(part), digest), 1 << 16))) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                for (Table table : tables(connection)) {
                    Map<String, Object> file = copy(table, connection, zip);
                    files.add(file);
                    progress.accept(table.name(), (long) file.get("rows"));
                }
                writeManifest(files, connection, zip);
                connection.rollback();
            }
            sync(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            long rows =
                    files.stream().mapToLong(file -> (long) file.get("rows")).sum();
            return new Written(files.size(), rows, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | SQLException e) {
            throw Fault.failed("The registry cannot be written to " + target, e);
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                String name = row.getString("table_name");
                String column = row.getString("column_name");
                if (LEFT_OUT.contains(name) || SECRET.contains(column)) {
                    continue;
                }
                String quoted = row.getString("quoted_table");
                Table table = tables.computeIfAbsent(
                        name, key -> new Table(name, quoted, new ArrayList<>(), new ArrayList<>()));
                table.columns().add(column);
                table.quotedColumns().add(row.getString("quoted_column"));
            }
        }
        return List.copyOf(tables.values());
    }

    private static Map<String, Object> copy(Table table, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        String name = table.name() + ".csv";
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy(), counted);
        zip.closeEntry();
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", name);
        file.put("rows", rows);
        file.put("bytes", counted.bytes);
        file.put("sha256", HexFormat.of().formatHex(digest.digest()));
        file.put("columns", table.columns());
        return file;
    }

    private static void writeManifest(List<Map<String, Object>> files, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MOMENT)) {
            row.next();
            manifest.put("registry", "Mamandar");
            manifest.put("taken_at", row.getString("taken_at"));
            manifest.put("schema_version", row.getString("version"));
        }
        manifest.put("format", "CSV, UTF-8, header row; an empty field is no value, \"\" is an empty text");
        manifest.put("files", files);
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }
    }
}
