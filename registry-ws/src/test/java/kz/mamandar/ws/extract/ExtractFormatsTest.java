package kz.mamandar.ws.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.publication.EntryText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writers of extracts work on bytes; these tests hold them to what the plain writers and foreign readers say. */
class ExtractFormatsTest {

    private static final SpecialistView PLAIN =
            Rows.entry("Қасымова", Optional.of("Маратқызы"), "әлеуметтік қызметкер");
    private static final SpecialistView BARE = Rows.entry("=1+1", Optional.empty(), "a,\"b\"\r\nc\\d\te");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().excludeChars('\u0000').filter(text -> !hasLoneSurrogate(text));
    }

    private static boolean hasLoneSurrogate(String text) {
        return !text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void aLineOfNdjsonIsByteForByteTheEntryOfTheOtherAnswers(
            @ForAll("texts") String surname, @ForAll("texts") String position) throws IOException {
        SpecialistView entry = Rows.entry(surname, Optional.of(position), position);

        assertThat(written(Format.NDJSON, List.of(entry))).isEqualTo(EntryText.of(entry) + "\n");
    }

    @Property(tries = 500)
    void aRowOfCsvReadsBackAsItWas(@ForAll("texts") String surname, @ForAll("texts") String position)
            throws IOException {
        List<List<String>> rows =
                CsvReader.rows(written(Format.CSV, List.of(Rows.entry(surname, Optional.of("x"), position))));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).hasSize(Field.values().length);
        assertThat(rows.get(1).get(Field.SURNAME.ordinal())).isEqualTo(harmless(surname));
        assertThat(rows.get(1).get(Field.POSITION.ordinal())).isEqualTo(harmless(position));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Test
    void csvHasTheColumnsOfTheContractInTheirOrder() throws IOException {
        assertThat(written(Format.CSV, List.of(PLAIN)))
                .isEqualTo(
                        "registry_number,status,surname,given_name,patronymic,profession_code,profession_kk,profession_ru,"
                                + "category_code,category_kk,category_ru,category_valid_until,specialty,education_level_code,"
                                + "education_institution,graduation_year,position,provider_bin,provider_name_kk,provider_name_ru,"
                                + "licence_number,region_code,region_kk,region_ru,settings,registered_on,version,updated_at\r\n"
                                + "100000014,ACTIVE,Қасымова,Әсел,Маратқызы,SW,\"әлеуметтік «қызметкер», \"\"аға\"\"\",социальный работник,"
                                + "MED_1,бірінші,первая,2029-02-28,Мамандық,HIGHER,Университет,2010,әлеуметтік қызметкер,900340000018,"
                                + "Орталық,Центр,KZ12-345,750000000,Алматы қаласы,город Алматы,HOME CENTRE,2025-03-01,3,"
                                + "2025-03-01T09:00:00.120+05:00\r\n");
    }

    @Test
    void csvForExcelBeginsWithTheByteOrderMark() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvExtract(Rows.NAMES, true).write(Rows.extract(List.of(PLAIN)), out);

        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'r');
    }

    @Test
    void theArrayIsOneJsonDocumentAlsoWhenItIsEmpty() throws IOException {
        JsonNode two = new ObjectMapper().readTree(written(Format.JSON, List.of(PLAIN, BARE)));

        assertThat(two).hasSize(2);
        assertThat(two.get(1).path("surname").asText()).isEqualTo("=1+1");
        assertThat(two.get(1).path("qualification_category").isNull()).isTrue();
        assertThat(new ObjectMapper().readTree(written(Format.JSON, List.of()))).isEmpty();
    }

    @Test
    void theWorkbookHasTypedCellsAndRunsNoFormula() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(Format.XLSX, List.of(PLAIN, BARE))))) {
            List<Row> rows = book.getFirstSheet().read();

            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(Field.SURNAME.ordinal())).isEqualTo("surname");
            assertThat(rows.get(1).getCellText(Field.SURNAME.ordinal())).isEqualTo("Қасымова");
            assertThat(rows.get(1)
                            .getCellAsNumber(Field.GRADUATION_YEAR.ordinal())
                            .orElseThrow())
                    .isEqualTo("2010");
            assertThat(rows.get(1).getCellAsDate(Field.REGISTERED_ON.ordinal()).orElseThrow())
                    .isEqualTo("2025-03-01T00:00");
            assertThat(rows.get(2).getCell(Field.SURNAME.ordinal()).getFormula())
                    .isNull();
            assertThat(rows.get(2).getCellText(Field.SURNAME.ordinal())).isEqualTo("=1+1");
        }
    }

    @Test
    void duckDbReadsTheParquetFileWithItsTypesOverSeveralRowGroups(@TempDir Path folder)
            throws IOException, SQLException {
        List<SpecialistView> many = IntStream.range(0, 45_000)
                .mapToObj(i -> i % 3 == 0 ? BARE : PLAIN)
                .toList();
        Path file = Files.write(folder.resolve("specialists.parquet"), bytes(Format.PARQUET, many));

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = duck.createStatement()
                        .executeQuery(
                                "select count(*) as entries, count(patronymic) as named, min(position) as position,"
                                        + " sum(graduation_year) as years, max(category_valid_until) as until, max(updated_at) as updated,"
                                        + " max(profession_kk) as profession, max(settings) as settings from '" + file
                                        + "'")) {
            row.next();
            assertThat(row.getLong("entries")).isEqualTo(45_000);
            assertThat(row.getLong("named")).isEqualTo(30_000);
            assertThat(row.getString("position")).isEqualTo(BARE.position());
            assertThat(row.getLong("years")).isEqualTo(45_000L * 2010);
            assertThat(row.getString("until")).isEqualTo("2029-02-28");
            assertThat(row.getObject("updated", OffsetDateTime.class).toInstant())
                    .isEqualTo("2025-03-01T04:00:00.120Z");
            assertThat(row.getString("profession")).isEqualTo(Rows.SOCIAL_WORKER.nameKk());
            assertThat(row.getString("settings")).isEqualTo("HOME CENTRE");
        }
    }

    private static String written(Format format, List<SpecialistView> entries) throws IOException {
        return new String(bytes(format, entries), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Format format, List<SpecialistView> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(format.writer(Rows.NAMES).write(Rows.extract(entries), out)).isEqualTo(entries.size());
        return out.toByteArray();
    }
}
