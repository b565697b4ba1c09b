package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.text.Named;

/** Organisations as far as the public registry names them: those that have public entries, which takes their consent. */
@Local
public interface PublicProviderService {

    /** By BIN. */
    ProviderPage list(ProviderCriteria criteria);

    /** Empty for unknown organisations and for those without a public entry alike. */
    Optional<PublicProvider> find(String bin);

    /** @param query a part of the name in either language, or a BIN */
    record ProviderCriteria(Optional<String> query, Optional<String> regionCode, Optional<String> cursor, int limit) {

        /** What a cursor belongs to. */
        String scope() {
            return "providers\u0000" + query.orElse("") + "\u0000" + regionCode.orElse("");
        }
    }

    record ProviderPage(List<PublicProvider> items, Optional<String> next) {}

    /** @param specialists number of public entries */
    record PublicProvider(
            String bin,
            String nameKk,
            String nameRu,
            String licenceNumber,
            Named region,
            List<Named> settings,
            long specialists) {}
}
