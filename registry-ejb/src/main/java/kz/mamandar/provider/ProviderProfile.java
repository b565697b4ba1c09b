package kz.mamandar.provider;

import java.time.LocalDate;
import java.util.Set;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;

/** A checked profile: normalised values, either an IIN or a BIN, phone and e-mail or null. */
record ProviderProfile(
        ProviderKind kind,
        Iin iin,
        Bin bin,
        String nameKk,
        String nameRu,
        String licenceNumber,
        LocalDate licenceDate,
        String regionCode,
        String address,
        String phone,
        String email,
        Set<String> settings) {

    String identifier() {
        return kind == ProviderKind.PERSON ? iin.value() : bin.value();
    }
}
