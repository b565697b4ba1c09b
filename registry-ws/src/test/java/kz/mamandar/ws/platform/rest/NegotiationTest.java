package kz.mamandar.ws.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | kk",
                "ru-RU,ru;q=0.9,en;q=0.8 | ru",
                "de,en;q=0.5,ru;q=0.1 | en",
                "en;q=0.1,kk;q=0.9 | kk",
                "fr | kk",
                "* | kk",
                "'' | kk",
                "not a language;q=9 | kk",
                "ru;q=0,en | en",
                "- | kk",
                "--,ru | kk",
                "; | kk",
                ",,, | kk"
            })
    void textsComeInTheBestOfThreeLanguages(String header, String tag) {
        assertThat(AcceptedLanguage.of(header).toLanguageTag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "deflate, GZIP;q=0.5 | true",
                "* | true",
                "gzip;q=0 | false",
                "gzip;q=0.000, * | false",
                "identity | false",
                "br | false",
                "'' | false"
            })
    void gzipIsSentToThoseWhoTakeIt(String header, boolean taken) {
        assertThat(AcceptedEncoding.hasGzip(header)).isEqualTo(taken);
    }
}
