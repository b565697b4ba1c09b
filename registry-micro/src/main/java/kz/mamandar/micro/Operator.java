package kz.mamandar.micro;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The operator's commands. */
@Command(
        name = "mamandar",
        description = "Runs the registry of specialists who provide special social services; with a verb, operates it.",
        synopsisHeading = "Usage: mamandar [--port=N] [--data=DIR] [--demo]%n       ",
        mixinStandardHelpOptions = true,
        subcommands = {
            MigrateCommand.class,
            DueDateCommand.class,
            CheckIdCommand.class,
            SyntheticCommand.class,
            VerifyAuditCommand.class,
            ExportCommand.class,
            CreateAdminCommand.class
        })
public final class Operator implements Runnable {

    @Spec
    private CommandSpec spec;

    public static int execute(String[] arguments) {
        return Main.commandLine(new Operator()).execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(new CommandLine(spec), "which command?");
    }
}
