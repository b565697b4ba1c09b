package kz.mamandar.provider;

import java.util.List;
import java.util.Optional;
import kz.mamandar.provider.ProviderService.ProviderView;

/** Providers as they are shown; an IIN only masked. */
public final class ProviderViews {

    private ProviderViews() {}

    public static ProviderView of(Provider provider) {
        boolean person = provider.getKind() == ProviderKind.PERSON;
        return new ProviderView(
                provider.getId(),
                provider.getKind(),
                person ? provider.getIin().masked() : provider.getBin().value(),
                provider.getNameKk(),
                provider.getNameRu(),
                provider.getLicenceNumber(),
                provider.getLicenceDate(),
                provider.getRegionCode(),
                provider.getAddress(),
                Optional.ofNullable(provider.getPhone()),
                Optional.ofNullable(provider.getEmail()),
                List.copyOf(provider.getSettings()));
    }
}
