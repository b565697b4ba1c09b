package kz.mamandar.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mamandar.calendar.CalendarReader;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.rules.application.RefusalReason;
import kz.mamandar.rules.application.ReturnReason;
import kz.mamandar.rules.calendar.BuiltInCalendar;
import kz.mamandar.rules.calendar.WorkingCalendar;
import kz.mamandar.rules.inclusion.DocumentKind;
import kz.mamandar.rules.text.SearchFolding;
import kz.mamandar.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the migrations put into the database: complete, in both languages, in the words of the acts. */
class ReferenceDataIT {

    private static final Jdbc JDBC = Database.shared().jdbc();
    private static final String ALPHABET = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";

    /** A Latin letter that touches a Cyrillic one, or the Latin schwa. */
    private static final Pattern MIXED =
            Pattern.compile("\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}|[\u0259\u018f]");

    private static final Pattern KAZAKH_LETTER = Pattern.compile("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]");

    @ParameterizedTest
    @EnumSource(Classifier.class)
    void every_value_has_a_name_in_both_languages_in_clean_letters(Classifier classifier) {
        List<String[]> names = JDBC.list(classifier.query(), List.of(), row ->
                new String[] {row.getString("code"), row.getString("name_kk"), row.getString("name_ru")});
        assertThat(names).isNotEmpty().allSatisfy(row -> {
            assertThat(row[0]).isNotBlank();
            for (String name : List.of(row[1], row[2])) {
                assertThat(name).isNotBlank().isEqualTo(name.strip()).doesNotContain("  ");
                assertThat(MIXED.matcher(name).find())
                        .as("look-alike in " + name)
                        .isFalse();
            }
        });
        assertThat(names).extracting(row -> row[0]).doesNotHaveDuplicates();
    }

    @Test
    void russian_names_hold_kazakh_letters_only_where_the_official_name_does() {
        List<String> russian = Arrays.stream(Classifier.values())
                .flatMap(classifier ->
                        JDBC.list(classifier.query(), List.of(), row -> row.getString("name_ru")).stream())
                .filter(name -> KAZAKH_LETTER.matcher(name).find())
                .toList();
        assertThat(russian).containsExactlyInAnyOrder("область Жетісу", "область Ұлытау");
    }

    @Test
    void there_are_twenty_regions_by_kato() {
        assertThat(codes("region"))
                .containsExactlyInAnyOrder(
                        "100000000",
                        "110000000",
                        "150000000",
                        "190000000",
                        "230000000",
                        "270000000",
                        "310000000",
                        "330000000",
                        "350000000",
                        "390000000",
                        "430000000",
                        "470000000",
                        "550000000",
                        "590000000",
                        "610000000",
                        "620000000",
                        "630000000",
                        "710000000",
                        "750000000",
                        "790000000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            RET-1 | RETURNED | 9(2) | несоответствие наименования профессии
            RET-2 | RETURNED | 9(2) | предоставление недостоверных сведений о квалификационной категории
            RET-3 | RETURNED | 9(2) | предоставление неполного пакета документов и (или) истечение срока их действия
            RET-4 | RETURNED | 9(2) | несоответствие сведений по трудовой деятельности (должность и штатная должность)
            REF-1 | REFUSED | 9(3) | лишенные права осуществлять профессиональную деятельность социального работника в соответствии со вступившим в законную силу приговором суда
            REF-2 | REFUSED | 9(3) | наличие в отношении заявителя, вступившего в законную силу решения (приговора) суда о запрете на занятие медицинской деятельностью (по заявляемой специальности)
            REF-3 | REFUSED | 9(3) | признание судом заявителя недееспособным или ограниченно дееспособным
            REF-4 | REFUSED | 9(3) | выезд за пределы Республики Казахстан на постоянное место жительство
            """)
    void reasons_are_in_the_words_of_the_rules(String code, String outcome, String clause, String words) {
        assertThat(JDBC.list(
                        "select outcome, clause, name_ru from decision_reason where code = ?",
                        List.of(code),
                        row -> List.of(row.getString("outcome"), row.getString("clause"), row.getString("name_ru"))))
                .containsExactly(List.of(outcome, clause, words));
    }

    @Test
    void reasons_of_the_database_are_those_of_the_code() {
        List<String> known = new ArrayList<>();
        Arrays.stream(ReturnReason.values()).map(ReturnReason::code).forEach(known::add);
        Arrays.stream(RefusalReason.values()).map(RefusalReason::code).forEach(known::add);
        assertThat(codes("decision_reason")).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void document_kinds_of_the_database_are_those_of_the_code() {
        assertThat(codes("document_kind"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DocumentKind.values())
                        .map(DocumentKind::name)
                        .toList());
    }

    @Test
    void there_are_twenty_professions_each_with_its_scheme() {
        assertThat(JDBC.list(
                        "select code || ' ' || coalesce(scheme_code, '-') || case when medical then ' medical' else '' end as p from profession",
                        List.of(),
                        row -> row.getString("p")))
                .containsExactlyInAnyOrder(
                        "SW SW",
                        "SWA SW",
                        "SWC SW",
                        "CSW SW",
                        "ASW SW",
                        "PSY SW",
                        "LOG PED",
                        "DEF PED",
                        "SUR PED",
                        "TIF PED",
                        "TCH PED",
                        "SPD PED",
                        "SUP PED",
                        "LFK MED medical",
                        "OCC -",
                        "CUL -",
                        "DOC MED medical",
                        "NUR MED medical",
                        "MAS MED medical",
                        "CAR -");
    }

    @Test
    void schemes_have_their_term_and_a_value_for_no_category() {
        assertThat(JDBC.list(
                        "select s.code || ' ' || validity_months || ' ' || count(c.code) || ' ' || count(*) filter (where no_category) as s"
                                + " from category_scheme s join category c on c.scheme_code = s.code group by s.code, validity_months",
                        List.of(),
                        row -> row.getString("s")))
                .containsExactlyInAnyOrder("SW 36 4 1", "MED 60 4 1", "PED 60 6 1");
    }

    @Test
    void settings_are_the_four_of_the_standards() {
        assertThat(codes("service_setting"))
                .containsExactlyInAnyOrder("STATIONARY", "SEMI_STATIONARY", "HOME", "TEMPORARY");
        assertThat(codes("education_level"))
                .containsExactlyInAnyOrder("POSTGRADUATE", "HIGHER", "VOCATIONAL", "SECONDARY");
    }

    @Test
    void the_calendar_of_the_database_is_the_built_in_one() {
        WorkingCalendar stored = CalendarReader.read(Database.shared().dataSource());
        WorkingCalendar builtIn = BuiltInCalendar.calendar();
        assertThat(LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)))
                .allSatisfy(date -> assertThat(stored.day(date)).isEqualTo(builtIn.day(date)));
    }

    @Test
    void the_database_sorts_the_42_letters_in_kazakh_order() {
        List<String> letters =
                ALPHABET.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
        assertThat(sorted(letters)).containsExactlyElementsOf(letters);
        assertThat(sorted(letters.stream().map(String::toLowerCase).toList()))
                .containsExactlyElementsOf(
                        letters.stream().map(String::toLowerCase).toList());
    }

    @Test
    void the_order_of_the_java_platform_would_be_another() {
        List<String> letters =
                ALPHABET.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
        List<String> byJava = new ArrayList<>(letters);
        byJava.sort(Collator.getInstance(Locale.forLanguageTag("kk-KZ"))::compare);
        assertThat(byJava).isNotEqualTo(letters);
    }

    /** Search by client systems folds in the database, everything else in the rules: they have to agree on names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Қасымов",
                "Әлиева Ғалия",
                "Өмірбек ұлы",
                "Серікқызы",
                "Семёнов-Тян",
                "Ұлан  Үміт",
                "Һамит",
                "Жаңабай",
                "Касымoв",
                "Iлияс",
                "Akimbek",
                "І",
                "Ысқақ қызы Аяна"
            })
    void the_database_folds_names_as_the_rules_do(String name) {
        assertThat(JDBC.find("select folded_name(?) as folded", List.of(name), row -> row.getString("folded")))
                .contains(SearchFolding.looseKey(name));
    }

    private static List<String> sorted(List<String> letters) {
        List<String> shuffled = new ArrayList<>(letters);
        Collections.shuffle(shuffled, new Random(42));
        return JDBC.list(
                "select letter from unnest(cast(? as text[])) as letter order by letter collate \"kk-x-icu\"",
                List.of((Object) shuffled.toArray(String[]::new)),
                row -> row.getString("letter"));
    }

    private static Set<String> codes(String table) {
        return Set.copyOf(JDBC.list("select code from " + table, List.of(), row -> row.getString("code")));
    }
}
