package kz.mamandar.rules.contact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactPropertiesTest {

    @Property
    void a_mobile_number_is_read_back_from_how_it_is_shown(@ForAll("subscribers") String subscriber) {
        PhoneNumber phone = PhoneNumber.parse("8747" + subscriber).orElseThrow();
        assertThat(PhoneNumber.parse(phone.display())).contains(phone);
        assertThat(PhoneNumber.parse(phone.e164())).contains(phone);
    }

    @Provide
    Arbitrary<String> subscribers() {
        return Arbitraries.strings().numeric().ofLength(7);
    }
}
