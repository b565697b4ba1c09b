package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import kz.mamandar.consent.ConsentService;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.rules.text.SearchFolding;

/** The rows that organisations leave behind when they sign up, fill in their profile and consent to publication. */
final class SyntheticProviders {

    private final CopyRows accounts = new CopyRows("account", "id, email, language, created_at, version");
    private final CopyRows providers = new CopyRows(
            "provider",
            "id, account_id, kind, bin, name_kk, name_ru, licence_number, licence_date, region_code, address, email,"
                    + " search_loose, created_at, version");
    private final CopyRows settings = new CopyRows("provider_setting", "provider_id, setting_code");
    private final CopyRows consents =
            new CopyRows("consent", "id, party, provider_id, text_version, channel, given_at");

    private final SyntheticChunk.Context context;
    private final SyntheticIds ids;

    SyntheticProviders(SyntheticChunk.Context context, SyntheticIds ids) {
        this.context = context;
        this.ids = ids;
    }

    /** A provider with the id it has got. */
    record Added(long id, SyntheticProvider profile) {}

    Added add(SyntheticProvider provider) {
        long account = ids.next();
        long id = ids.next();
        Instant since = context.terms().beforeAll();
        accounts.add(account, provider.email(), "kk", since, 1);
        providers.add(
                id,
                account,
                "ORGANISATION",
                provider.bin(),
                provider.nameKk(),
                provider.nameRu(),
                provider.licence(),
                since.atZone(RegistryClock.ZONE).toLocalDate(),
                provider.region(),
                "Бейбітшілік көшесі, " + (1 + provider.n() % 120),
                provider.email(),
                SearchFolding.looseKey(provider.nameKk() + " " + provider.nameRu()),
                since,
                provider.licensedAnew() ? 2 : 1);
        provider.settings().forEach(code -> settings.add(id, code));
        consents.add(ids.next(), "PROVIDER", id, ConsentService.TEXT_VERSION, "PORTAL", since);
        return new Added(id, provider);
    }

    void send(Connection connection) throws SQLException {
        for (CopyRows table : new CopyRows[] {accounts, providers, settings, consents}) {
            table.send(connection);
        }
    }
}
