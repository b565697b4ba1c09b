package kz.mamandar.rules.application;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.LegalBasis;

/** The four lawful reasons to return an application for revision, and what of it each is about. */
public enum ReturnReason {
    @LegalBasis("Order 21, para 9(2): profession name does not match")
    RET_1(ApplicationField.PROFESSION, ApplicationField.SPECIALTY),
    @LegalBasis("Order 21, para 9(2): unreliable data on the qualification category")
    RET_2(ApplicationField.CATEGORY, ApplicationField.CATEGORY_ISSUED_ON, ApplicationField.CATEGORY_VALID_UNTIL),
    @LegalBasis("Order 21, para 9(2): incomplete or expired document package")
    RET_3(ApplicationField.DOCUMENTS),
    @LegalBasis("Order 21, para 9(2): employment data (position and staff position) do not match")
    RET_4(ApplicationField.POSITION, ApplicationField.STAFF_POSITION);

    private final Set<ApplicationField> fields;

    ReturnReason(ApplicationField... fields) {
        this.fields = Set.of(fields);
    }

    public String code() {
        return name().replace('_', '-');
    }

    public Set<ApplicationField> fields() {
        return fields;
    }

    public static Optional<ReturnReason> fromCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
