package kz.mamandar.rules.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {

    private static final String LONG_LOCAL = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+77011234567",
                "77011234567",
                "87011234567",
                "7011234567",
                "8 (701) 123-45-67",
                "+7 701 123 45 67",
                "+7(701)123-45-67",
                " 8-701-123-45-67 ",
                "8.701.123.45.67",
                "+7\u00a0701\u00a0123\u00a045\u00a067",
                "8 701 123\u201345\u201367",
                "\u202a+77011234567\u202c"
            })
    void a_mobile_number_is_read_as_people_write_it(String raw) {
        assertThat(PhoneNumber.parse(raw)).map(PhoneNumber::e164).contains("+77011234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "700", "701", "702", "705", "706", "707", "708", "747", "760", "761", "762", "763", "764", "771", "775",
                "776", "777", "778", "785"
            })
    void mobile_codes_of_kazakhstan_are_taken(String code) {
        assertThat(PhoneNumber.parse("+7" + code + "1234567")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "8",
                "+7701123456",
                "+770112345678",
                "+7 703 123 45 67",
                "+7 704 123 45 67",
                "+7 495 123 45 67",
                "+7 900 123 45 67",
                "+7 727 250 00 00",
                "+7 7172 70 00 00",
                "+997 701 123 45 67",
                "+1 701 123 4567",
                "+87011234567",
                "88 701 123 45 67",
                "7011234567a",
                "+7٧٠١١٢٣٤٥٦٧",
                "++77011234567",
                "7+7011234567"
            })
    void what_is_no_mobile_number_of_kazakhstan_is_refused(String raw) {
        assertThat(PhoneNumber.parse(raw)).isEmpty();
    }

    @Test
    void a_mobile_number_is_shown_in_groups_and_printed_masked() {
        PhoneNumber phone = new PhoneNumber("+77011234567");
        assertThat(phone.display()).isEqualTo("+7 701 123 45 67");
        assertThat(phone).hasToString("+7 701 *** ** 67");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "8 (7172) 70-00-00, +77172700000",
        "+7 727 250 00 00, +77272500000",
        "87011234567, +77011234567",
        "7172700000, +77172700000",
        "+7 600 123 45 67, +76001234567"
    })
    void a_telephone_number_may_be_a_landline(String raw, String e164) {
        assertThat(TelephoneNumber.parse(raw)).map(TelephoneNumber::e164).contains(e164);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "70-00-00", "+7 495 123 45 67", "+7 017 123 45 67", "+77172700000 доб. 5", "+771727000001"})
    void what_is_no_telephone_number_of_kazakhstan_is_refused(String raw) {
        assertThat(TelephoneNumber.parse(raw)).isEmpty();
    }

    @Test
    void a_telephone_number_is_printed_masked() {
        assertThat(TelephoneNumber.parse("87172700011").orElseThrow()).hasToString("+7 717 *** ** 11");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "org@demo.mamandar.kz, org@demo.mamandar.kz",
        "' Qasym@Example.KZ ', qasym@example.kz",
        "a.b+c_d-e@sub.mail.kz, a.b+c_d-e@sub.mail.kz",
        "o'neil@example.com, o'neil@example.com",
        "a@xn--80a.xn--80ao21a, a@xn--80a.xn--80ao21a",
        "a@1.kz, a@1.kz"
    })
    void an_e_mail_address_is_kept_in_lower_case(String raw, String value) {
        assertThat(EmailAddress.parse(raw)).map(EmailAddress::value).contains(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@a.kz",
                "a",
                "a@b",
                "a@b.k",
                "a@b.1",
                "a b@c.kz",
                "a@b c.kz",
                "a@@b.kz",
                ".a@b.kz",
                "a.@b.kz",
                "a..b@c.kz",
                "a@-b.kz",
                "a@b-.kz",
                "a@.kz",
                "a@b..kz",
                "a@b.kz.",
                "әлия@example.kz",
                "a@почта.қаз",
                "\u212aasym@example.kz",
                "\"a b\"@c.kz",
                "a@[127.0.0.1]",
                "a@b.kz\r\nBcc: c@d.kz",
                "a,b@c.kz",
                "<a@b.kz>"
            })
    void what_is_no_e_mail_address_is_refused(String raw) {
        assertThat(EmailAddress.parse(raw)).isEmpty();
    }

    @Test
    void an_e_mail_address_may_be_254_long_and_its_name_64() {
        String domain = ("b".repeat(61) + ".").repeat(3);
        assertThat(LONG_LOCAL + "@" + domain + "kzt").hasSize(254);
        assertThat(EmailAddress.parse(LONG_LOCAL + "@" + domain + "kzt")).isPresent();
        assertThat(EmailAddress.parse(LONG_LOCAL + "@" + domain + "kztt")).isEmpty();
        assertThat(EmailAddress.parse(LONG_LOCAL + "@b.kz")).isPresent();
        assertThat(EmailAddress.parse("a" + LONG_LOCAL + "@b.kz")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".kz")).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".kz")).isEmpty();
    }

    @Test
    void an_e_mail_address_is_printed_masked() {
        assertThat(EmailAddress.parse("qasym@example.kz").orElseThrow()).hasToString("q***@example.kz");
    }

    @Test
    void what_has_an_at_sign_is_an_e_mail_address_and_anything_else_a_mobile_number() {
        assertThat(ContactAddress.parse("Qasym@example.kz"))
                .contains(new ContactAddress(Channel.EMAIL, "qasym@example.kz"));
        assertThat(ContactAddress.parse("8 701 123 45 67")).contains(new ContactAddress(Channel.SMS, "+77011234567"));
        assertThat(ContactAddress.parse("qasym@")).isEmpty();
        assertThat(ContactAddress.parse("qasym")).isEmpty();
        assertThat(ContactAddress.parse(null)).isEmpty();
    }

    @Test
    void a_contact_is_printed_masked() {
        assertThat(ContactAddress.parse("qasym@example.kz").orElseThrow())
                .hasToString("q***@example.kz")
                .extracting(ContactAddress::masked)
                .isEqualTo("q***@example.kz");
        assertThat(ContactAddress.parse("87011234567").orElseThrow()).hasToString("+7 701 *** ** 67");
    }
}
