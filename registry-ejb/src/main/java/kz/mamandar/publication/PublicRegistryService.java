package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import kz.mamandar.specialist.SpecialistView;

/** The public registry: entries whose provider and specialist both consent, and nothing that tells of others (para 5). */
@Local
public interface PublicRegistryService {

    /** Entries by Kazakh order of names; a query ranks exact hits first. */
    PublicPage search(PublicCriteria criteria);

    /** Empty for unknown and for hidden entries alike. */
    Optional<SpecialistView> find(String registryNumber);

    RegistryFigures figures();

    /**
     * @param query words of a name, folded as DOMAIN 4.2 says; or a registry number
     * @param organisation BIN or a part of the organisation's name
     * @param cursor opaque, from the last page
     */
    record PublicCriteria(
            Optional<String> query,
            Optional<String> regionCode,
            Optional<String> professionCode,
            Optional<String> categoryCode,
            Optional<String> settingCode,
            Optional<String> organisation,
            Optional<String> cursor,
            int limit) {

        public static PublicCriteria all(int limit) {
            return new PublicCriteria(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    limit);
        }
    }

    /** @param next cursor of the next page, empty at the end; @param total entries that match, at most {@link #COUNTED_TO} counted */
    record PublicPage(List<SpecialistView> items, Optional<String> next, long total) {
        public static final long COUNTED_TO = 10_000;
    }

    record RegistryFigures(
            long specialists, long providers, long regions, List<Count> byRegion, List<Count> byProfession) {}

    record Count(String code, long number) {}
}
