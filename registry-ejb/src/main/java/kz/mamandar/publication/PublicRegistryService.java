package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.specialist.SpecialistView;

/** The public registry: entries whose provider and specialist both consent, and nothing that tells of others (para 5). */
@Local
public interface PublicRegistryService {

    /** Entries by Kazakh order of names; a query ranks surnames first, several words surname and given name, and exact hits before others. */
    PublicPage search(PublicCriteria criteria);

    /** The same without counting, for those who only read on. The total of the page is 0. */
    PublicPage list(PublicCriteria criteria);

    /** For each number, in its order, the public entry if there is one. */
    List<Optional<SpecialistView>> lookup(List<String> registryNumbers);

    /** The entry as it stood at the end of the day; empty as well when it is not public now. */
    Optional<SpecialistView> findAsOf(String registryNumber, LocalDate day);

    /** Empty for unknown and for hidden entries alike. */
    Optional<SpecialistView> find(String registryNumber);

    RegistryFigures figures();

    /** @param next cursor of the next page, empty at the end; @param total entries that match, at most {@link #COUNTED_TO} counted */
    record PublicPage(List<SpecialistView> items, Optional<String> next, long total) {
        public static final long COUNTED_TO = 10_000;
    }

    record RegistryFigures(
            long specialists, long providers, long regions, List<Count> byRegion, List<Count> byProfession) {}

    record Count(String code, long number) {}
}
