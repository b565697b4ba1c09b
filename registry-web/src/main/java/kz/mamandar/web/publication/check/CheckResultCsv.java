package kz.mamandar.web.publication.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.text.Language;
import kz.mamandar.platform.text.Named;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.web.platform.text.Texts;

/** The result of a check as CSV by RFC 4180 in the language of the reader; Excel knows UTF-8 by the mark, and runs no cell as a formula. */
final class CheckResultCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final List<String> HEADER = List.of(
            "numbers.column.given",
            "numbers.column.outcome",
            "entry.number",
            "numbers.column.name",
            "entry.profession",
            "entry.category",
            "numbers.column.categoryValidUntil",
            "entry.provider",
            "entry.region",
            "entry.registeredOn");

    private final Texts texts;

    CheckResultCsv(Texts texts) {
        this.texts = texts;
    }

    String of(List<CheckedNumber> checked) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        csv.append(HEADER.stream().map(texts::get).map(CheckResultCsv::cell).collect(Collectors.joining(",")))
                .append(END);
        for (CheckedNumber number : checked) {
            Stream<String> cells = Stream.concat(
                    Stream.of(number.given(), texts.of(number.outcome())),
                    number.entry().map(this::cells).orElseGet(() -> Stream.generate(() -> "")
                            .limit(HEADER.size() - 2L)));
            csv.append(cells.map(CheckResultCsv::cell).collect(Collectors.joining(",")))
                    .append(END);
        }
        return csv.toString();
    }

    private Stream<String> cells(SpecialistView entry) {
        return Stream.of(
                entry.registryNumber(),
                Stream.concat(Stream.of(entry.surname(), entry.givenName()), entry.patronymic().stream())
                        .collect(Collectors.joining(" ")),
                texts.name(entry.profession()),
                entry.category().map((Named category) -> texts.name(category)).orElse(""),
                entry.categoryValidUntil().map(texts::day).orElse(""),
                texts.language() == Language.KK ? entry.providerNameKk() : entry.providerNameRu(),
                texts.name(entry.region()),
                texts.day(entry.registeredOn()));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
