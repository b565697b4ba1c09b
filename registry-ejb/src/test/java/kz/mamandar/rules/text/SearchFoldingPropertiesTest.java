package kz.mamandar.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchFoldingPropertiesTest {

    @Property
    void folding_twice_is_folding_once(@ForAll("names") String text) {
        assertThat(SearchFolding.exactKey(SearchFolding.exactKey(text))).isEqualTo(SearchFolding.exactKey(text));
        assertThat(SearchFolding.looseKey(SearchFolding.looseKey(text))).isEqualTo(SearchFolding.looseKey(text));
    }

    @Property
    void the_loose_key_of_the_exact_key_is_the_loose_key(@ForAll("names") String text) {
        assertThat(SearchFolding.looseKey(SearchFolding.exactKey(text))).isEqualTo(SearchFolding.looseKey(text));
    }

    @Property
    void case_does_not_matter_for_names(@ForAll("names") String text) {
        assertThat(SearchFolding.exactKey(text.toLowerCase(Locale.ROOT))).isEqualTo(SearchFolding.exactKey(text));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars(
                        "АаӘәБбҒғЕеЁёИиЙйҚқҢңӨөҰұҮүҺһІіыулқзы ieəhaoyxckmtbIHëË  --–’'\u0301\u0306\u0308\u00ad\u200b\u00a0")
                .ofMaxLength(24);
        return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(24));
    }
}
