package kz.mamandar.messagelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsInMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <sender><senderId>is</senderId><password>secret</password></sender> | <sender><senderId>is</senderId><password>***</password></sender>
            <w:Password Type="urn:text">secret</w:Password>                     | <w:Password Type="urn:text">***</w:Password>
            <password >secret</password ><a>text</a>                            | <password >***</password ><a>text</a>
            <password></password>                                               | <password>***</password>
            <passwordHint>open</passwordHint>                                   | <passwordHint>open</passwordHint>
            <purpose>password check</purpose>                                   | <purpose>password check</purpose>
            """)
    void a_password_is_not_shown_to_who_reads_a_message(String kept, String shown) {
        assertThat(MessageLogServiceBean.withoutPasswords(kept)).isEqualTo(shown);
    }
}
