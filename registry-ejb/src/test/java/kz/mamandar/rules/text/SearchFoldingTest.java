package kz.mamandar.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFoldingTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "Қасымов, қасымов, касымов",
        "Касымов, касымов, касымов",
        "Әлиев, әлиев, алиев",
        "Ғабит, ғабит, габит",
        "Жаңабай, жаңабай, жанабай",
        "Өтеген, өтеген, отеген",
        "Ұлан Үміт, ұлан үміт, улан умит",
        "Шаһар, шаһар, шахар",
        "Іңкәр, іңкәр, инкар",
        "Семёнова, семенова, семенова",
        "Сергей, сергей, сергей",
        "ЪЫЬ, ъыь, ъыь"
    })
    void the_exact_key_keeps_kazakh_letters_and_the_loose_one_has_their_russian_neighbours(
            String name, String exact, String loose) {
        assertThat(SearchFolding.exactKey(name)).isEqualTo(exact);
        assertThat(SearchFolding.looseKey(name)).isEqualTo(loose);
    }

    @Test
    void all_42_letters_are_folded_to_lower_case() {
        String alphabet = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
        assertThat(alphabet).hasSize(42);
        assertThat(SearchFolding.exactKey(alphabet)).isEqualTo("аәбвгғдеежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
        assertThat(SearchFolding.looseKey(alphabet)).isEqualTo("аабвггдеежзийкклмнноопрстуууфххцчшщъыиьэюя");
    }

    @ParameterizedTest(name = "Latin {0} in a Cyrillic word is {1}")
    @CsvSource({
        "i, і", "I, і", "ə, ә", "Ə, ә", "h, һ", "H, һ", "e, е", "a, а", "o, о", "p, р", "c, с", "x, х", "y, у", "k, к",
        "m, м", "t, т", "b, в", "B, в", "ë, е"
    })
    void look_alikes_are_mended_inside_cyrillic_words(String latin, String cyrillic) {
        assertThat(SearchFolding.exactKey("ж" + latin + "ж")).isEqualTo("ж" + cyrillic + "ж");
        assertThat(SearchFolding.exactKey(latin + "ж")).isEqualTo(cyrillic + "ж");
    }

    @Test
    void words_in_latin_letters_stay_as_they_are() {
        assertThat(SearchFolding.exactKey("Akimbek ХАБЕК")).isEqualTo("akimbek хабек");
        assertThat(SearchFolding.looseKey("Akimbek")).isEqualTo("akimbek");
    }

    @ParameterizedTest(name = "\"{0}\" is \"{1}\"")
    @CsvSource({
        "' Ахметова  Айгүл ', 'ахметова айгүл'",
        "'Ахметова\u00a0Айгүл', 'ахметова айгүл'",
        "'Ахметова-Садық', 'ахметова садық'",
        "'Ахметова – Садық', 'ахметова садық'",
        "'Ахметова\u2011Садық', 'ахметова садық'",
        "'-Садық-', 'садық'",
        "'Сад\u00adық', 'садық'",
        "'\u200bСадық', 'садық'",
        "'И\u0306осиф', 'йосиф'",
        "'Ива\u0301нов', 'иванов'",
        "'   ', ''",
        "'—', ''",
        "'', ''"
    })
    void spaces_hyphens_accents_and_unseen_marks_do_not_stand_between(String text, String key) {
        assertThat(SearchFolding.exactKey(text)).isEqualTo(key);
    }

    @Test
    void nothing_gives_an_empty_key() {
        assertThat(SearchFolding.exactKey(null)).isEmpty();
        assertThat(SearchFolding.looseKey(null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Серікұлы, серикулы",
        "Серік ұлы, серикулы",
        "Серик-улы, серикулы",
        "Серікқызы, сериккызы",
        "Серік қызы Аяна, сериккызы аяна",
        "ұлы, улы",
        "Ұлықбек Серік, улыкбек серик",
        "Серік ұлықбек, серик улыкбек"
    })
    void patronymic_endings_are_found_joined_and_apart(String text, String key) {
        assertThat(SearchFolding.looseKey(text)).isEqualTo(key);
    }
}
