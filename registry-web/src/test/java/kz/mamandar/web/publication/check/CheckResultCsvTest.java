package kz.mamandar.web.publication.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckResultCsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "100000014|100000014",
                "=1+1|'=1+1",
                "+7|'+7",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "a,b|\"a,b\"",
                "=a,\"b\"|\"'=a,\"\"b\"\"\"",
            },
            delimiter = '|')
    void aCellIsHarmlessAndWhole(String text, String cell) {
        assertThat(CheckResultCsv.cell(text)).isEqualTo(cell);
    }
}
