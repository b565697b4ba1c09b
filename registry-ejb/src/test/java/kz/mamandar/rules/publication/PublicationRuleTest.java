package kz.mamandar.rules.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationRuleTest {

    @ParameterizedTest(name = "{0}, organisation {1}, specialist {2}: {3}")
    @CsvSource(
            textBlock =
                    """
            ACTIVE,    true,  true,  true
            ACTIVE,    true,  false, false
            ACTIVE,    false, true,  false
            ACTIVE,    false, false, false
            SUSPENDED, true,  true,  true
            SUSPENDED, true,  false, false
            SUSPENDED, false, true,  false
            SUSPENDED, false, false, false
            EXCLUDED,  true,  true,  false
            EXCLUDED,  true,  false, false
            EXCLUDED,  false, true,  false
            EXCLUDED,  false, false, false
            """)
    void an_entry_is_public_only_while_it_stands_and_both_consent(
            EntryStatus status, boolean organisation, boolean specialist, boolean expected) {
        assertThat(PublicationRule.isPublic(status, organisation, specialist)).isEqualTo(expected);
    }
}
