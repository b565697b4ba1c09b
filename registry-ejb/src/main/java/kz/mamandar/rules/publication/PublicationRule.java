package kz.mamandar.rules.publication;

import kz.mamandar.rules.LegalBasis;

/** The registry is public as far as both the organisation and the specialist consent. */
@LegalBasis("Order 21, para 5")
public final class PublicationRule {

    private PublicationRule() {}

    public static boolean isPublic(EntryStatus status, boolean organisationConsents, boolean specialistConsents) {
        return status != EntryStatus.EXCLUDED && organisationConsents && specialistConsents;
    }
}
