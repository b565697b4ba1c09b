package kz.mamandar.ws.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.text.Named;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.ExtractService.RowSink;
import kz.mamandar.publication.PublicRow;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.specialist.SpecialistView;

/** Entries of tests, and what PostgreSQL would send for them. */
final class Rows {

    static final Named SOCIAL_WORKER = new Named("SW", "әлеуметтік «қызметкер», \"аға\"", "социальный работник");
    static final Named FIRST = new Named("MED_1", "бірінші", "первая");
    static final Named HIGHER = new Named("HIGHER", "жоғары", "высшее");
    static final Named ALMATY = new Named("750000000", "Алматы қаласы", "город Алматы");
    static final Named HOME = new Named("HOME", "үйде", "на дому");
    static final Named CENTRE = new Named("CENTRE", "орталықта", "в центре");
    static final Names NAMES = new Names(
            Map.of("SW", SOCIAL_WORKER),
            Map.of("MED_1", FIRST),
            Map.of("HIGHER", HIGHER),
            Map.of("750000000", ALMATY),
            Map.of("HOME", HOME, "CENTRE", CENTRE));

    private static final DateTimeFormatter POSTGRES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nx");

    private Rows() {}

    static SpecialistView entry(String surname, Optional<String> patronymic, String position) {
        return new SpecialistView(
                "100000014",
                EntryStatus.ACTIVE,
                surname,
                "Әсел",
                patronymic,
                SOCIAL_WORKER,
                "Мамандық",
                HIGHER,
                "Университет",
                2010,
                patronymic.map(name -> FIRST),
                patronymic.map(name -> LocalDate.of(2024, 2, 29)),
                patronymic.map(name -> LocalDate.of(2029, 2, 28)),
                position,
                patronymic.map(name -> "900340000018"),
                "Орталық",
                "Центр",
                "KZ12-345",
                ALMATY,
                List.of(HOME, CENTRE),
                LocalDate.of(2025, 3, 1),
                3,
                Instant.parse("2025-03-01T04:00:00.123456Z"),
                Instant.parse("2025-03-01T04:00:00.120456Z"));
    }

    static Extract extract(List<SpecialistView> entries) {
        return new Extract() {
            @Override
            public String feedCursor() {
                return "cursor";
            }

            @Override
            public boolean alone(String work) {
                return true;
            }

            @Override
            public long rows(RowSink sink) throws IOException {
                PublicRow row = new PublicRow();
                for (SpecialistView entry : entries) {
                    row.read((copied(entry) + "\n").getBytes(StandardCharsets.UTF_8));
                    sink.accept(row);
                }
                return entries.size();
            }
        };
    }

    /** In the text format of COPY. */
    static String copied(SpecialistView entry) {
        return Stream.of(
                        entry.registryNumber(),
                        entry.status(),
                        entry.surname(),
                        entry.givenName(),
                        entry.patronymic(),
                        entry.profession().code(),
                        entry.specialty(),
                        entry.educationLevel().code(),
                        entry.institution(),
                        entry.graduationYear(),
                        entry.category().map(Named::code),
                        entry.categoryIssuedOn(),
                        entry.categoryValidUntil(),
                        entry.position(),
                        entry.providerBin(),
                        entry.providerNameKk(),
                        entry.providerNameRu(),
                        entry.licenceNumber(),
                        entry.region().code(),
                        entry.settings().stream().map(Named::code).collect(Collectors.joining(",")),
                        entry.registeredOn(),
                        entry.version(),
                        moment(entry.updatedAt()))
                .map(Rows::column)
                .collect(Collectors.joining("\t"));
    }

    private static String moment(Instant moment) {
        String text = POSTGRES.format(moment.atZone(RegistryClock.ZONE));
        return text.replaceFirst("\\.(\\d+)", "." + String.format("%06d", moment.getNano() / 1_000));
    }

    private static String column(Object value) {
        Object inside = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return inside == null
                ? "\\N"
                : inside.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\b", "\\b")
                        .replace("\f", "\\f")
                        .replace("\u000b", "\\v");
    }
}
