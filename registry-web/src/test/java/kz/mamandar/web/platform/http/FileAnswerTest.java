package kz.mamandar.web.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"Диплом қосымшасы (2).pdf", "a b.png", "Ұлы «Мағжан».jpg"})
    void aKazakhNameComesBackWholeFromItsEncodedForm(String name) {
        String encoded = FileAnswer.fileNameParameters(name).replaceAll(".*filename\\*=UTF-8''", "");

        assertThat(encoded).matches("[A-Za-z0-9._%~-]+");
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @Test
    void aNameCannotAddAHeaderOrEndItsQuotes() {
        assertThat(FileAnswer.fileNameParameters("a\"\r\nX: y;.pdf"))
                .startsWith("filename=\"a___X_ y_.pdf\"; filename*=UTF-8''")
                .doesNotContain("\r", "\n");
    }
}
