package kz.mamandar.it.flow;

import java.nio.charset.StandardCharsets;

/** The smallest file that is a PDF by its content. */
public final class Pdf {

    private Pdf() {}

    public static byte[] page() {
        return """
                %PDF-1.4
                1 0 obj
                << /Type /Catalog /Pages 2 0 R >>
                endobj
                2 0 obj
                << /Type /Pages /Kids [3 0 R] /Count 1 >>
                endobj
                3 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
                endobj
                xref
                0 4
                0000000000 65535 f\s
                0000000009 00000 n\s
                0000000058 00000 n\s
                0000000115 00000 n\s
                trailer
                << /Size 4 /Root 1 0 R >>
                startxref
                187
                %%EOF
                """
                .getBytes(StandardCharsets.US_ASCII);
    }
}
