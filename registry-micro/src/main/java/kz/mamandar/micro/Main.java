package kz.mamandar.micro;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/**
 * Entry point of {@code mamandar.jar}. Without a verb it serves. With one it runs an operator's command, in a class loader that
 * knows the domain: the server must not find the domain on its own class path, or it would hide the one in the WARs.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        boolean operator = arguments.length > 0
                && (!arguments[0].startsWith("-") || List.of("-h", "--help").contains(arguments[0]));
        int status =
                operator ? operate(arguments) : commandLine(new ServeCommand()).execute(arguments);
        if (status != 0 || operator) {
            System.exit(status);
        }
    }

    /** Faults end in one line and their status, everything else in a trace. */
    static CommandLine commandLine(Object command) {
        IExecutionExceptionHandler oneLine = (exception, commandLine, parsed) -> {
            if (exception instanceof Fault fault) {
                commandLine.getErr().println(fault.getMessage());
                return fault.status();
            }
            throw exception;
        };
        return new CommandLine(command).setExecutionExceptionHandler(oneLine);
    }

    private static int operate(String[] arguments) {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (int) loader.loadClass("kz.mamandar.micro.Operator")
                    .getMethod("execute", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (IOException | ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            System.err.println("The command cannot be run: " + cause);
            return Fault.FAILED;
        }
    }

    private static URL[] classPath() throws IOException {
        Path home = Product.home();
        List<URL> urls = new ArrayList<>(
                List.of(Main.class.getProtectionDomain().getCodeSource().getLocation()));
        for (Path folder : List.of(home.resolve("lib"), home.resolve("lib/domain"))) {
            try (Stream<Path> jars = Files.list(folder)) {
                for (Path jar :
                        jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    urls.add(url(jar));
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
