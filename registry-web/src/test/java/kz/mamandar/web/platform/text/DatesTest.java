package kz.mamandar.web.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import kz.mamandar.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 23);

    @Test
    void aDayIsWrittenInTheWordsOfTheLanguage() {
        assertThat(Dates.inWords(DAY, Language.KK)).isEqualTo("2025 жылғы 23 қаңтар");
        assertThat(Dates.inWords(DAY, Language.RU)).isEqualTo("23 января 2025 года");
    }

    @Test
    void aMomentIsShownInTheTimeOfAlmaty() {
        assertThat(Dates.moment(Instant.parse("2026-03-01T20:30:00Z"))).isEqualTo("02.03.2026, 01:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.01.2025", "23.1.2025", " 23/01/2025 ", "23-01-2025", "23 01 2025", "2025-01-23"})
    void aDayIsUnderstoodHoweverItIsTyped(String typed) {
        assertThat(Dates.parse(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.02.2025", "32.01.2025", "23.01.25", "01.13.2025", "tomorrow", "2025-02-30", "."})
    void whatIsNoDayIsRefused(String typed) {
        assertThat(Dates.parse(typed)).isEmpty();
    }

    @Test
    void theDayOfTheWeekIsShortInBothLanguages() {
        assertThat(Dates.weekday(DAY, Language.KK)).isEqualTo("бс");
        assertThat(Dates.weekday(DAY, Language.RU)).isEqualTo("чт");
    }

    @Test
    void aTelephoneNumberIsWrittenInGroups() {
        assertThat(Phones.display("+77011234567")).isEqualTo("+7 701 123 45 67");
        assertThat(Phones.display("name@example.kz")).isEqualTo("name@example.kz");
        assertThat(Phones.display(null)).isEmpty();
    }
}
