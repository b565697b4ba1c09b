package kz.mamandar.rules.application;

import java.util.Arrays;
import java.util.Optional;
import kz.mamandar.rules.LegalBasis;

/** The four lawful reasons to refuse. */
public enum RefusalReason {
    @LegalBasis("Order 21, para 9(3): deprived of the right to practise by a court sentence in force")
    REF_1,
    @LegalBasis("Order 21, para 9(3): court ban on medical activity in the declared specialty")
    REF_2,
    @LegalBasis("Order 21, para 9(3): declared legally incapable or of limited capacity by a court")
    REF_3,
    @LegalBasis("Order 21, para 9(3): left Kazakhstan for permanent residence")
    REF_4;

    public String code() {
        return name().replace('_', '-');
    }

    public static Optional<RefusalReason> fromCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
