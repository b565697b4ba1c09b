package kz.mamandar.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Some providers with all their specialists, loaded in one transaction.
 *
 * @param registered whether the applications were decided and the specialists are published, or still wait
 */
record SyntheticChunk(Context context, long firstProvider, long firstPerson, int size, boolean registered) {

    private static final int IDS_OF_A_PERSON = 10;
    private static final int IDS_OF_A_PROVIDER = 3;

    /** What all chunks of a load share. */
    record Context(SyntheticCodes codes, SyntheticTerms terms, long reviewer) {}

    /** Loads the chunk and gives its changes their places in the feed; tells how many persons it has. */
    int load(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local work_mem = '64MB'");
            fill(connection);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("select place_changes()");
        }
        return size;
    }

    private void fill(Connection connection) throws SQLException {
        int count = (int) SyntheticRange.providersFor(size);
        SyntheticIds ids = SyntheticIds.ofEntities(connection, count * IDS_OF_A_PROVIDER + size * IDS_OF_A_PERSON);
        SyntheticProviders providers = new SyntheticProviders(context, ids);
        SyntheticApplications applications =
                new SyntheticApplications(context, ids, SyntheticIds.of(connection, "application_number_seq", size));
        SyntheticEntries entries = new SyntheticEntries(
                context, ids, SyntheticIds.of(connection, "registry_number_seq", registered ? size : 0));
        SyntheticProviders.Added provider = null;
        for (int i = 0; i < size; i++) {
            long n = firstProvider + SyntheticRange.providerOf(i);
            if (provider == null || provider.profile().n() != n) {
                provider = providers.add(SyntheticProvider.of(n, context.codes()));
            }
            SyntheticPerson person = SyntheticPerson.of(firstPerson + i, context.codes());
            if (registered) {
                entries.add(provider, person, applications.addDecided(provider, person));
            } else {
                applications.addOpen(provider, person);
            }
        }
        providers.send(connection);
        applications.send(connection);
        entries.send(connection);
    }
}
