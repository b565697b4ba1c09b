package kz.mamandar.client;

import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.rules.identifier.Bin;

/**
 * On whose behalf and why a client system asks for personal data, and how far it may see.
 *
 * @param requestorBin the requesting body
 * @param purpose as stated; recorded in the audit
 */
public record Inquiry(Bin requestorBin, String purpose, ClientScope scope) {

    public static final int MIN_PURPOSE = 3;
    public static final int MAX_PURPOSE = 500;

    /** Checks what was sent: INVALID_BIN at {@code requestorBin}; FIELD_REQUIRED or FIELD_TOO_LONG at {@code purpose}. */
    public static Inquiry of(String requestorBin, String purpose, ClientScope scope) {
        Problems problems = new Problems();
        Bin bin = problems.parsed("requestorBin", requestorBin, Bin::parse, ErrorCode.INVALID_BIN);
        String stated = problems.text("purpose", purpose, MAX_PURPOSE);
        if (stated != null && stated.length() < MIN_PURPOSE) {
            problems.add("purpose", ErrorCode.FIELD_INVALID);
        }
        problems.throwIfAny();
        return new Inquiry(bin, stated, scope);
    }
}
