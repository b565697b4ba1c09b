package kz.mamandar.provider;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The applicant's own profile. */
@Local
public interface ProviderService {

    /** The profile of the caller's account, once it was saved. */
    Optional<ProviderView> findMine();

    /** Makes or changes the caller's profile. INVALID_IIN, INVALID_BIN, BIN_TAKEN, IIN_TAKEN, FIELD_… per field. */
    ProviderView save(SaveProvider command);

    /**
     * All values as typed; the service normalises and checks them.
     *
     * @param identifier IIN of a person or BIN of an organisation; blank keeps a person's IIN that is known
     * @param nameKk name in Kazakh (organisation); for a person the full name, the same in both languages
     */
    record SaveProvider(
            ProviderKind kind,
            String identifier,
            String nameKk,
            String nameRu,
            String licenceNumber,
            LocalDate licenceDate,
            String regionCode,
            String address,
            String phone,
            String email,
            List<String> settings) {}

    /** @param identifier masked for a person */
    record ProviderView(
            long id,
            ProviderKind kind,
            String identifier,
            String nameKk,
            String nameRu,
            String licenceNumber,
            LocalDate licenceDate,
            String regionCode,
            String address,
            Optional<String> phone,
            Optional<String> email,
            List<String> settings) {}
}
