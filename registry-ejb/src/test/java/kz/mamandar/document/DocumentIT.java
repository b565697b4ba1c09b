package kz.mamandar.document;

import static kz.mamandar.testing.Refusals.assertRefused;
import static kz.mamandar.testing.Refusals.assertRefusedAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.ApplicationContent.DocumentView;
import kz.mamandar.document.DocumentService.AddDocument;
import kz.mamandar.document.DocumentService.DocumentContent;
import kz.mamandar.document.DocumentService.Upload;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.Role;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Domain;
import kz.mamandar.testing.SteppingClock;
import kz.mamandar.testing.Story;
import kz.mamandar.testing.Story.Person;
import kz.mamandar.testing.TemporaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIT {

    private static final int LIMIT = 10 * 1024 * 1024;
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    /** The test text that every scanner takes for a virus, in two halves so that this file is none. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final Domain domain = new Domain(Database.shared(), clock, TemporaryFiles.settings());
    private final Story story = new Story(domain);
    private final Person person = story.draft(story.organisation());

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "PDF, diploma.pdf, application/pdf",
        "PDF, diploma.png, application/pdf",
        "PDF, diploma, application/pdf",
        "PNG, diploma.png, image/png",
        "JPEG, diploma.pdf, image/jpeg"
    })
    void a_file_is_what_its_content_says_whatever_its_name(String content, String name, String type) {
        add(domain, bytes(content), name);
        assertThat(last().contentType()).isEqualTo(type);
        assertThat(last().fileName()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "HTML, diploma.pdf",
        "SVG, diploma.png",
        "ZIP, diploma.pdf",
        "EXE, diploma.jpg",
        "TEXT, diploma.pdf",
        "GIF, photo.png",
        "XML, diploma.pdf"
    })
    void what_is_no_pdf_jpeg_or_png_by_content_is_refused(String content, String name) {
        assertRefusedAt("file", ErrorCode.FILE_TYPE_REFUSED, () -> add(domain, bytes(content), name));
    }

    @Test
    void a_file_has_at_least_one_byte_and_at_most_ten_megabytes() throws IOException {
        assertRefusedAt("file", ErrorCode.FILE_EMPTY, () -> add(domain, new byte[0], "empty.pdf"));
        byte[] largest = Arrays.copyOf(Story.PDF, LIMIT);
        add(domain, largest, "large.pdf");
        assertThat(last().size()).isEqualTo(LIMIT);
        try (InputStream content = open(last()).content()) {
            assertThat(content.readAllBytes()).isEqualTo(largest);
        }
        assertRefusedAt(
                "file", ErrorCode.FILE_TOO_LARGE, () -> add(domain, Arrays.copyOf(Story.PDF, LIMIT + 1), "larger.pdf"));
    }

    @Test
    void an_endless_upload_is_cut_off_at_the_limit() {
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'a';
            }
        };
        assertRefusedAt("file", ErrorCode.FILE_TOO_LARGE, () -> add(domain, new Upload("endless.pdf", endless)));
        assertThat(read[0]).isLessThan(LIMIT + 1_000_000L);
    }

    @Test
    void the_same_content_is_kept_once() {
        byte[] content = (new String(Story.PDF, StandardCharsets.US_ASCII)
                        + person.iin().hashCode())
                .getBytes(StandardCharsets.US_ASCII);
        add(domain, content, "one.pdf");
        add(domain, content, "two.pdf");
        String sha256 = domain.jdbc()
                .find(
                        "select sha256 from application_document where file_name = 'two.pdf' order by id desc limit 1",
                        List.of(),
                        row -> row.getString("sha256"))
                .orElseThrow();
        assertThat(domain.jdbc().count("select count(*) from stored_file where sha256 = ?", List.of(sha256)))
                .isEqualTo(1);
    }

    @Test
    void a_path_in_a_name_and_what_cannot_be_seen_are_taken_off() {
        add(domain, Story.PDF, "C:\\Users\\me\\..\\diploma\u0000\r\n.pdf");
        assertThat(last().fileName()).isEqualTo("diploma.pdf");
        add(domain, Story.PDF, "../../etc/passwd.pdf");
        assertThat(last().fileName()).isEqualTo("passwd.pdf");
    }

    @Test
    void what_the_scanner_finds_is_refused_and_what_it_passes_is_kept() throws IOException {
        try (FakeScanner scanner = new FakeScanner()) {
            Domain scanned = with(scanner.url());
            byte[] infected =
                    (new String(Story.PDF, StandardCharsets.US_ASCII) + EICAR).getBytes(StandardCharsets.US_ASCII);
            assertRefusedAt("file", ErrorCode.FILE_INFECTED, () -> add(scanned, infected, "infected.pdf"));
            byte[] large = Arrays.copyOf(Story.PDF, 100_000);
            add(scanned, large, "clean.pdf");
            assertThat(last().size()).isEqualTo(large.length);
            assertThat(scanner.sizes()).containsExactly(infected.length, large.length);
        }
    }

    @Test
    void nothing_is_let_in_unscanned_when_the_scanner_fails_or_is_away() throws IOException {
        int before = story.view(person).content().documents().size();
        String gone;
        try (FakeScanner scanner = new FakeScanner()) {
            scanner.answer("INSTREAM size limit exceeded. ERROR");
            assertThatThrownBy(() -> add(with(scanner.url()), Story.PDF, "a.pdf"))
                    .isInstanceOf(UncheckedIOException.class);
            scanner.answer("");
            assertRefusedAt("file", ErrorCode.FILE_INFECTED, () -> add(with(scanner.url()), Story.PDF, "a.pdf"));
            gone = scanner.url();
        }
        assertThatThrownBy(() -> add(with(gone), Story.PDF, "a.pdf")).isInstanceOf(UncheckedIOException.class);
        assertThat(story.view(person).content().documents()).hasSize(before);
    }

    @Test
    void a_document_has_a_kind_a_number_and_dates_in_order() {
        LocalDate today = LocalDate.of(2026, 3, 20);
        assertRefusedAt("kindCode", ErrorCode.UNKNOWN_CODE, () -> add("PASSPORT", "1", today, null));
        assertRefusedAt("kindCode", ErrorCode.FIELD_REQUIRED, () -> add(null, "1", today, null));
        assertRefusedAt("number", ErrorCode.FIELD_REQUIRED, () -> add("OTHER", " ", today, null));
        assertRefusedAt("number", ErrorCode.FIELD_TOO_LONG, () -> add("OTHER", "1".repeat(101), today, null));
        assertRefusedAt("issuedOn", ErrorCode.FIELD_REQUIRED, () -> add("OTHER", "1", null, null));
        assertRefusedAt("issuedOn", ErrorCode.DATE_IN_FUTURE, () -> add("OTHER", "1", today.plusDays(1), null));
        assertRefusedAt("expiresOn", ErrorCode.DATES_REVERSED, () -> add("OTHER", "1", today, today));
        add("OTHER", "1".repeat(100), today, today.plusDays(1));
    }

    @Test
    void files_are_opened_by_their_applicant_and_by_reviewers_after_the_application_was_sent() {
        long id = last().id();
        Caller stranger = story.organisation();
        Caller reviewer = story.staff(Role.REVIEWER);
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> domain.run(
                        stranger, DocumentService.class, service -> service.openMine(person.application(), id)));
        assertRefused(
                ErrorCode.NOT_FOUND,
                () -> domain.run(
                        reviewer, DocumentService.class, service -> service.openForReview(person.application(), id)));
        story.submit(person);
        domain.run(reviewer, DocumentService.class, service -> service.openForReview(person.application(), id));
        assertThat(domain.jdbc()
                        .count(
                                "select count(*) from audit_event where action = 'DOCUMENT_READ' and subject_id = ?",
                                List.of(person.application())))
                .isEqualTo(1);
    }

    private static byte[] bytes(String content) {
        return switch (content) {
            case "PDF" -> Story.PDF;
            case "PNG" -> PNG;
            case "JPEG" -> JPEG;
            case "HTML" -> ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
            case "SVG" -> ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
            case "XML" -> ascii("<?xml version=\"1.0\"?><a/>");
            case "ZIP" -> ascii("PK\u0003\u0004\n\0\0\0\0\0");
            case "EXE" -> ascii("MZ\u0090\0\u0003\0\0\0");
            case "GIF" -> ascii("GIF89a\1\0\1\0");
            default -> ascii("just words");
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Domain with(String scannerUrl) {
        Map<String, String> settings = new HashMap<>(TemporaryFiles.settings());
        settings.put("registry.clamav.url", scannerUrl);
        return new Domain(Database.shared(), clock, settings);
    }

    private void add(Domain on, byte[] content, String name) {
        add(on, new Upload(name, new ByteArrayInputStream(content)));
    }

    private void add(Domain on, Upload upload) {
        on.run(
                person.provider(),
                DocumentService.class,
                service -> service.add(new AddDocument(
                        person.application(), "OTHER", "1", LocalDate.of(2026, 1, 9), null, Optional.of(upload))));
    }

    private void add(String kind, String number, LocalDate issued, LocalDate expires) {
        domain.run(
                person.provider(),
                DocumentService.class,
                service -> service.add(
                        new AddDocument(person.application(), kind, number, issued, expires, Optional.empty())));
    }

    private DocumentView last() {
        List<DocumentView> documents = story.view(person).content().documents();
        return documents.get(documents.size() - 1);
    }

    private DocumentContent open(DocumentView document) {
        return domain.as(
                person.provider(),
                DocumentService.class,
                service -> service.openMine(person.application(), document.id()));
    }
}
