package kz.mamandar.specialist;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Optional;

/** The register for client systems that have a right to it (SOAP, keyed REST). Every read is audited with its purpose. */
@Local
public interface SpecialistService {

    /** The entry as it stood at the end of the day {@code asOf} (today when empty). */
    Optional<SpecialistView> findByRegistryNumber(String registryNumber, Optional<LocalDate> asOf, Purpose purpose);

    /** The active entry of the person (the earliest registered, when there are several). INVALID_IIN. */
    Optional<SpecialistView> findByIin(String iin, Optional<LocalDate> asOf, Purpose purpose);

    /** Whether the person is registered. INVALID_IIN. */
    Verification verify(String iin, Optional<LocalDate> asOf, Purpose purpose);

    /** Who asks and why: BIN of the requesting body and the stated purpose. */
    record Purpose(String requestorBin, String purpose) {}

    enum VerificationStatus {
        REGISTERED,
        NOT_REGISTERED,
        SUSPENDED,
        EXCLUDED
    }

    record Verification(VerificationStatus status, Optional<LocalDate> since, Optional<String> registryNumber) {}
}
