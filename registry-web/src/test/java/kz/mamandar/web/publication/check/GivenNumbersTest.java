package kz.mamandar.web.publication.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNumbersTest {

    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100000014\n100000022",
                "100000014\r\n100000022\r\n",
                "100000014,100000022",
                "100000014; 100000022",
                "Регистрационный номер\n100000014\n100000022\n",
                "\uFEFFregistry_number,surname\n100000014,Қасымова\n100000022,\"Омаров, Ерлан\"\n",
                "№;Тегі;Тіркеу нөмірі\n1;Қасымова;100000014\n2;Омаров;100000022\n",
                "1\tҚасымова\t100000014\n2\tОмаров\t100000022\n\n",
            })
    void theColumnOfNumbersIsFoundInACsvOfAnyShape(String csv) {
        assertThat(GivenNumbers.inFile(csv.getBytes(StandardCharsets.UTF_8))).containsExactly("100000014", "100000022");
        assertThat(GivenNumbers.of(null, csv.replace("\uFEFF", ""))).containsExactly("100000014", "100000022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE"})
    void theEncodingsThatSpreadsheetsWriteHereAreRead(String encoding) {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] file = (mark + "Имя;Номер\nИванова;100 000 014\n").getBytes(Charset.forName(encoding));
        assertThat(GivenNumbers.inFile(file)).containsExactly("100 000 014");
    }

    @Test
    void aHeadingThatNamesTheColumnIsBelievedBeforeOtherNinesOfDigits() {
        String csv = "Телефон,Регистрационный номер\n700000000,100000014\n700000001,\n700000002,12\n";
        assertThat(GivenNumbers.inFile(csv.getBytes(StandardCharsets.UTF_8))).containsExactly("100000014", "12");
    }

    @Test
    void aWorkbookIsReadWhetherItsCellsAreTextsOrNumbers() {
        byte[] file = Workbooks.of(
                new Object[] {"Тегі", "Тіркеу нөмірі"},
                new Object[] {"Қасымова", "100 000 014"},
                new Object[] {null, 100000022},
                new Object[] {"Омаров", 100000030.0});
        assertThat(GivenNumbers.inFile(file)).containsExactly("100 000 014", "100000022", "100000030");
    }

    @Test
    void asManyAsMayBeAreTakenAndOneMoreIsNot() {
        assertThat(GivenNumbers.inFile(csv(NumberTable.MOST_NUMBERS, ""))).hasSize(NumberTable.MOST_NUMBERS);
        assertThat(GivenNumbers.inFile(csv(NumberTable.MOST_NUMBERS, "registry_number\n")))
                .hasSize(NumberTable.MOST_NUMBERS);
        assertThat(refused(() -> GivenNumbers.inFile(csv(NumberTable.MOST_NUMBERS + 1, ""))))
                .isEqualTo(ErrorCode.NUMBERS_TOO_MANY);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFile() {
        RegistryException nothing = catchThrowableOfType(RegistryException.class, () -> GivenNumbers.of(null, " \n "));
        assertThat(nothing.code()).isEqualTo(ErrorCode.NUMBERS_REQUIRED);
        assertThat(nothing.problems().get(0).field()).contains("file");
        assertThat(refused(() -> GivenNumbers.inFile(new byte[0]))).isEqualTo(ErrorCode.FILE_EMPTY);
        assertThat(refused(() -> GivenNumbers.inFile(new byte[GivenNumbers.LARGEST_FILE + 1])))
                .isEqualTo(ErrorCode.FILE_TOO_LARGE);
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(refused(() -> GivenNumbers.inFile(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})))
                .isEqualTo(ErrorCode.TABLE_REFUSED);
        assertThat(refused(() -> GivenNumbers.inFile("%PDF-1.7\n\u0001\u0002".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ErrorCode.TABLE_REFUSED);
        byte[] workbook = Workbooks.of(new Object[][] {{"100000014"}});
        byte[] other = new String(workbook, StandardCharsets.ISO_8859_1)
                .replace("xl/workbook.xml", "xx/workbook.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(() -> GivenNumbers.inFile(other))).isEqualTo(ErrorCode.TABLE_REFUSED);
    }

    @Test
    void aDamagedFileIsUnreadable() {
        byte[] workbook = Workbooks.of(new Object[][] {{"100000014"}});
        assertThat(refused(() -> GivenNumbers.inFile(Arrays.copyOf(workbook, workbook.length / 2))))
                .isEqualTo(ErrorCode.TABLE_UNREADABLE);
        assertThat(refused(() -> GivenNumbers.inFile("a,b\n\"100000014\"x,1\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ErrorCode.TABLE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,phone\nA,77010000001\n", "hello", "600101500007\n"})
    void aTableWithoutRegistryNumbersSaysSo(String csv) {
        assertThat(refused(() -> GivenNumbers.inFile(csv.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ErrorCode.TABLE_WITHOUT_NUMBERS);
        assertThat(refused(() -> GivenNumbers.inFile(Workbooks.of(new Object[][] {{"name"}, {"A"}}))))
                .isEqualTo(ErrorCode.TABLE_WITHOUT_NUMBERS);
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsStopped() {
        byte[] bomb = Workbooks.ofSheet(SHEET.formatted("").getBytes(StandardCharsets.UTF_8), 200);
        assertThat(bomb.length).isLessThan(GivenNumbers.LARGEST_FILE);
        assertThat(refused(() -> GivenNumbers.inFile(bomb))).isEqualTo(ErrorCode.TABLE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A99999999", "XFD-1", "$A$1"})
    void aCellOutsideOfEverySheetIsNotReserved(String place) {
        String row = "<row r=\"1\"><c r=\"" + place + "\"><v>100000014</v></c></row>";
        assertThat(refused(() -> GivenNumbers.inFile(Workbooks.ofSheet(SHEET.formatted(row)))))
                .isEqualTo(ErrorCode.TABLE_UNREADABLE);
        String decent = row.replace(place, "XFD1");
        assertThat(refused(() -> GivenNumbers.inFile(Workbooks.ofSheet(SHEET.formatted(decent)))))
                .isEqualTo(ErrorCode.TABLE_WITHOUT_NUMBERS);
    }

    @Test
    void aSheetWithADocumentTypeIsRefused() {
        String sheet = "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row>");
        assertThat(refused(() -> GivenNumbers.inFile(Workbooks.ofSheet(sheet)))).isEqualTo(ErrorCode.TABLE_UNREADABLE);
    }

    private static byte[] csv(int numbers, String heading) {
        return IntStream.range(0, numbers)
                .mapToObj(i -> String.valueOf(100_000_000 + i))
                .collect(Collectors.joining("\n", heading, "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ErrorCode refused(ThrowingCallable work) {
        return catchThrowableOfType(RegistryException.class, work).code();
    }
}
