package kz.mamandar.micro;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mamandar.micro.Configuration.Options;
import picocli.CommandLine.Option;

/** Gives a command its database: the external one, the one of a product that runs, or the embedded one started for it. */
class DatabaseOptions {

    @Option(names = "--data", description = "folder of the data (default ./data, or REGISTRY_DATA)")
    private Path data;

    /** A database that was checked and has the schema of this version. */
    void withSchema(Consumer<Database> work) {
        with(database -> {
            database.check();
            database.requireSchema();
            work.accept(database);
        });
    }

    void with(Consumer<Database> work) {
        Configuration configuration = configuration();
        if (configuration.databaseUrl().isPresent()) {
            work.accept(new Database(
                    configuration.databaseUrl().get(), configuration.databaseUser(), configuration.databasePassword()));
            return;
        }
        Optional<DataFolder> folder = DataFolder.tryTake(configuration.data());
        if (folder.isEmpty()) {
            work.accept(EmbeddedDatabase.findRunning(configuration.data())
                    .orElseThrow(
                            () -> Fault.failed("The data folder is in use, and its database does not answer yet.")));
            return;
        }
        try (DataFolder taken = folder.get();
                EmbeddedDatabase embedded = EmbeddedDatabase.start(taken)) {
            embedded.database().migrate();
            work.accept(embedded.database());
        }
    }

    /** The secret of the installation, the same as for the product. */
    String secretKey() {
        Configuration configuration = configuration();
        return configuration
                .secretKey()
                .orElseGet(() -> DataFolder.secret(configuration.data(), DataFolder.SECRET_KEY));
    }

    Configuration configuration() {
        return Configuration.read(new Options(Optional.empty(), Optional.ofNullable(data), false), System::getenv);
    }
}
