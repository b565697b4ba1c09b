package kz.mamandar.web.publication.check;

import java.util.Optional;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.specialist.SpecialistView;

/**
 * One number and what the public registry says of it.
 *
 * @param given as it stood in the file
 * @param entry empty for hidden entries and for such as never were, alike
 */
public record CheckedNumber(String given, Optional<SpecialistView> entry) {

    /** What came out. */
    public enum Outcome {
        IN_FORCE,
        SUSPENDED,
        NOT_FOUND,
        NOT_A_NUMBER
    }

    public Outcome outcome() {
        return entry.map(found -> found.status() == EntryStatus.ACTIVE ? Outcome.IN_FORCE : Outcome.SUSPENDED)
                .orElseGet(() -> RegistryNumber.parse(given).isPresent() ? Outcome.NOT_FOUND : Outcome.NOT_A_NUMBER);
    }
}
