package kz.mamandar.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;
import kz.mamandar.rules.contact.ContactAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ONLY_KAZAKH = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]");
    private static final Pattern ONLY_RUSSIAN_WORDS = Pattern.compile("(?iu)\\b(заявк|специалист|реестр|согласи|ваш)");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(NoticeTexts.bundle(Language.KK).keySet()))
                .isEqualTo(new TreeSet<>(NoticeTexts.bundle(Language.RU).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_text_names_the_parameters_of_its_kind_and_no_others(Language language) {
        ResourceBundle bundle = NoticeTexts.bundle(language);
        for (NoticeKind kind : NoticeKind.values()) {
            Set<String> known = new HashSet<>(kind.required());
            known.addAll(kind.optional());
            Set<String> used = bundle.keySet().stream()
                    .filter(key -> key.startsWith("notice." + kind + "."))
                    .flatMap(key -> PLACE.matcher(bundle.getString(key)).results())
                    .map((MatchResult place) -> place.group(1))
                    .collect(Collectors.toSet());
            Set<String> expected = new HashSet<>(known);
            expected.remove("variant");
            assertThat(used).as("%s in %s", kind, language).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("everyNotice")
    void every_notice_can_be_rendered_whole_in_one_language(Notice notice) {
        NoticeTexts.Text text = NoticeTexts.render(notice);
        String whole = text.subject() + "\n" + text.body();
        assertThat(text.subject()).isNotBlank();
        assertThat(whole).doesNotContain("{", "}");
        if (notice.language() == Language.RU) {
            assertThat(whole).doesNotContainPattern(ONLY_KAZAKH);
        } else {
            assertThat(whole).containsPattern(ONLY_KAZAKH).doesNotContainPattern(ONLY_RUSSIAN_WORDS);
        }
        if (notice.to().channel() == Channel.SMS) {
            assertThat(text.body()).doesNotContain("\n").hasSizeLessThan(200);
        }
    }

    @Test
    void a_line_with_a_blank_parameter_is_left_out() {
        Map<String, String> values = new HashMap<>(values(NoticeKind.APPLICATION_RETURNED, "given"));
        values.put("comment", " ");
        NoticeTexts.Text text =
                NoticeTexts.render(notice(NoticeKind.APPLICATION_RETURNED, Language.RU, Channel.EMAIL, values));
        assertThat(text.body()).doesNotContain("Комментарий").contains("Причины:\nxreasonsx");
    }

    @Test
    void what_a_value_says_is_not_read_as_a_place() {
        Map<String, String> values = new HashMap<>(values(NoticeKind.CONSENT_REQUEST, "given"));
        values.put("provider", "{link} $1 \\");
        NoticeTexts.Text text =
                NoticeTexts.render(notice(NoticeKind.CONSENT_REQUEST, Language.KK, Channel.EMAIL, values));
        assertThat(text.body()).contains("{link} $1 \\ сізді");
    }

    @Test
    void a_missing_parameter_is_refused() {
        assertThatThrownBy(() -> NoticeTexts.render(
                        notice(NoticeKind.SIGN_IN_CODE, Language.KK, Channel.SMS, Map.of("minutes", "5"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
    }

    static List<Notice> everyNotice() {
        return Stream.of(NoticeKind.values())
                .flatMap(kind -> variants(kind)
                        .flatMap(variant -> Stream.of(Language.values()).flatMap(language -> Stream.of(Channel.values())
                                .map(channel -> notice(kind, language, channel, values(kind, variant))))))
                .toList();
    }

    /** The variants that the texts have; a kind without any is rendered once. */
    private static Stream<String> variants(NoticeKind kind) {
        if (!kind.required().contains("variant")) {
            return Stream.of("none");
        }
        String prefix = "notice." + kind + ".";
        return NoticeTexts.bundle(Language.KK).keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.endsWith(".subject"))
                .map(key -> key.substring(prefix.length(), key.length() - ".subject".length()));
    }

    private static Map<String, String> values(NoticeKind kind, String variant) {
        Map<String, String> values = Stream.concat(kind.required().stream(), kind.optional().stream())
                .collect(Collectors.toMap(name -> name, name -> "x" + name + "x"));
        values.computeIfPresent("variant", (name, value) -> variant);
        return values;
    }

    private static Notice notice(NoticeKind kind, Language language, Channel channel, Map<String, String> values) {
        String address = channel == Channel.EMAIL ? "a@example.kz" : "+77010000001";
        return new Notice(
                kind,
                ContactAddress.parse(address).orElseThrow(),
                language,
                values,
                Optional.empty(),
                Optional.empty());
    }
}
