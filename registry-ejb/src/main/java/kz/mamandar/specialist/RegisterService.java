package kz.mamandar.specialist;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.rules.publication.EntryStatus;

/** The whole register as staff see it, published or not; and the applicant's own entries. */
@Local
public interface RegisterService {

    /** Entries that match, last registered first; where names are looked for, by name. */
    RegisterPage list(RegisterCriteria criteria);

    /** The entry with all its versions, oldest first; the read is audited. */
    EntryView get(String registryNumber);

    /** Entries of the caller's provider, by surname. */
    List<OwnEntry> listMine(int offset, int limit);

    /** The caller's entry. NOT_FOUND when there is none or it is another's. */
    OwnEntry getMine(String registryNumber);

    /**
     * @param text registry number, or the beginning of the surname and of the given name
     * @param cursor as the last page gave it; one that is not ours starts at the first page
     */
    record RegisterCriteria(Optional<String> text, Optional<EntryStatus> status, Optional<String> cursor, int limit) {}

    /**
     * @param total of all pages, counted up to one more than {@link #COUNTED_TO}
     * @param byName whether they come by name
     */
    record RegisterPage(List<RegisterRow> rows, long total, Optional<String> next, boolean byName) {

        public static final int COUNTED_TO = 1_000;
    }

    record RegisterRow(
            String registryNumber,
            EntryStatus status,
            String fullName,
            String professionCode,
            String providerNameKk,
            String providerNameRu,
            LocalDate registeredOn,
            boolean published) {}

    /**
     * An entry as its provider sees it, with what its publication hangs on.
     *
     * @param applicationNumber the application behind the current version
     */
    record OwnEntry(
            RegisterRow row,
            boolean providerConsents,
            boolean specialistConsents,
            Optional<String> applicationNumber) {}

    record EntryView(
            SpecialistView current, boolean providerConsents, boolean specialistConsents, List<VersionView> versions) {}

    record VersionView(
            int version,
            Instant validFrom,
            Optional<Instant> validTo,
            SpecialistView content,
            Optional<String> applicationNumber) {}
}
