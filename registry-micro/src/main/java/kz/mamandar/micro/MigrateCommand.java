package kz.mamandar.micro;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the database to the schema of this version, and does nothing else. */
@Command(
        name = "migrate",
        description = "Brings the database to the schema of this version.",
        mixinStandardHelpOptions = true)
class MigrateCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions options;

    @Override
    public Integer call() {
        options.with(database -> {
            database.check();
            database.migrate();
            System.out.println("The database has the schema of this version.");
        });
        return 0;
    }
}
