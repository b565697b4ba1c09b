package kz.mamandar.micro;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.mamandar.micro.Configuration.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Without a verb: the product itself. */
@Command(
        name = "mamandar",
        description = "Runs the registry of specialists who provide special social services.",
        mixinStandardHelpOptions = true,
        version = "Mamandar 1.0")
class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", description = "HTTP port (default 8080, or REGISTRY_PORT)")
    private Integer port;

    @Option(names = "--data", description = "folder of the data (default ./data, or REGISTRY_DATA)")
    private Path data;

    @Option(names = "--demo", description = "load demonstration data and accounts, show messages at /dev/mailbox")
    private boolean demo;

    @Override
    public Integer call() {
        Options options = new Options(Optional.ofNullable(port), Optional.ofNullable(data), demo);
        new Product(Configuration.read(options, System::getenv)).run();
        return 0;
    }
}
