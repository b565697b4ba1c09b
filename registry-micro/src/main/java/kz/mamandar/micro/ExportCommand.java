package kz.mamandar.micro;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands the whole registry over in a form that needs no program of ours to be read. */
@Command(
        name = "export",
        description = {
            "Writes the whole registry with its history to a ZIP file: a CSV file for each table and manifest.json with rows,",
            "columns and SHA-256 of each, all of one moment. Passwords, keys and one-time codes stay out.",
            "The file holds personal data: it is readable by its owner only. May run beside the product."
        },
        mixinStandardHelpOptions = true)
class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "file to write, must not exist")
    private Path file;

    @Mixin
    private DatabaseOptions options;

    @Override
    public Integer call() {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw Fault.failed("The file " + target + " exists; choose another.");
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw Fault.failed("The folder of " + target + " does not exist.");
        }
        options.withSchema(database -> {
            RegistryExport.Written written = new RegistryExport(database.dataSource())
                    .write(target, (table, rows) -> System.err.printf(Locale.ROOT, "%s: %,d rows%n", table, rows));
            System.out.printf(
                    Locale.ROOT,
                    "Wrote %d tables with %d rows to %s%nSHA-256 %s%n",
                    written.tables(),
                    written.rows(),
                    target,
                    written.sha256());
        });
        return 0;
    }
}
