package kz.mamandar.specialist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.Inquiry;

/**
 * The register for client systems that have a right to it (SOAP, keyed REST). A day {@code asOf} may not be in the future
 * (DATE_IN_FUTURE). Every read is audited with its purpose. An entry
 * outside the regions of the inquiry is FORBIDDEN; a search leaves it out.
 */
public interface SpecialistService {

    int MAX_FOUND = 100;

    /** The entry as it stood at the end of the day {@code asOf} (today when empty). */
    Optional<SpecialistView> findByRegistryNumber(String registryNumber, Optional<LocalDate> asOf, Inquiry inquiry);

    /** The active entry of the person (the earliest registered, when there are several). INVALID_IIN. */
    Optional<SpecialistView> findByIin(String iin, Optional<LocalDate> asOf, Inquiry inquiry);

    /** Whether the person is registered. INVALID_IIN. */
    Verification verify(String iin, Optional<LocalDate> asOf, Inquiry inquiry);

    /** Entries as they stand, by registry number. INVALID_BIN, UNKNOWN_CODE, INVALID_REQUEST at {@code pageToken}. */
    FoundPage search(SearchCriteria criteria, Inquiry inquiry);

    enum VerificationStatus {
        REGISTERED,
        NOT_REGISTERED,
        SUSPENDED,
        EXCLUDED
    }

    /** @param since day of registration, or the day from which the version that says otherwise is in force */
    record Verification(VerificationStatus status, Optional<LocalDate> since, Optional<String> registryNumber) {}

    /**
     * What is given must hold together.
     *
     * @param surname beginning of the surname, folded as DOMAIN 4.2 says; so are the other names
     * @param pageToken from the page before
     * @param limit at most {@link #MAX_FOUND}
     */
    record SearchCriteria(
            Optional<String> surname,
            Optional<String> givenName,
            Optional<String> patronymic,
            Optional<String> bin,
            Optional<String> regionCode,
            Optional<String> professionCode,
            Optional<String> categoryCode,
            Optional<String> pageToken,
            int limit) {}

    /** @param next token of the next page; empty at the end */
    record FoundPage(List<SpecialistView> items, Optional<String> next) {}
}
