package kz.mamandar.micro;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import kz.mamandar.platform.persistence.PersistenceFailure;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.staff.Administrators;
import kz.mamandar.staff.StaffService.TotpKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a system administrator, who then lets the other staff in by the office. */
@Command(
        name = "create-admin",
        description = {
            "Makes a system administrator and prints the key for the authenticator app, once.",
            "The password is asked for at the console, or taken from REGISTRY_ADMIN_PASSWORD, or from the first line of",
            "standard input; never from an argument, where others could see it."
        },
        mixinStandardHelpOptions = true)
class CreateAdminCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "3 to 50 of a-z, 0-9, dot and hyphen, a letter first")
    private String login;

    @Option(names = "--name", paramLabel = "NAME", description = "name shown in the office (default: the login)")
    private String name;

    @Mixin
    private DatabaseOptions options;

    @Override
    public Integer call() {
        if (!Administrators.isLogin(login)) {
            throw Fault.wrongUse("The login must be 3 to 50 of a-z, 0-9, dot and hyphen, a letter first.");
        }
        char[] password = password();
        if (!Administrators.isStrong(password, login)) {
            throw Fault.failed(
                    "The password must have 12 to 200 characters, at least 5 different ones, not the login.");
        }
        options.withSchema(database -> create(database, password));
        Arrays.fill(password, ' ');
        return 0;
    }

    private void create(Database database, char[] password) {
        try {
            TotpKey key = new Administrators(
                            database.dataSource(), new RegistryClock().clock(), new ServerSecret(options.secretKey()))
                    .create(login, name == null ? login : name, password)
                    .orElseThrow(() -> Fault.failed("There is a member of staff with the login " + login + "."));
            System.out.println("Made the administrator " + login + ". Authenticator app:");
            System.out.println(key.uri());
        } catch (PersistenceFailure e) {
            throw Fault.failed("The administrator cannot be made", e.getCause());
        } catch (IllegalArgumentException e) {
            throw Fault.failed(e.getMessage());
        }
    }

    private char[] password() {
        String given = System.getenv("REGISTRY_ADMIN_PASSWORD");
        if (given != null) {
            return given.toCharArray();
        }
        Console console = System.console();
        return console == null ? firstLine() : asked(console);
    }

    private static char[] asked(Console console) {
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw Fault.failed("The two passwords are not the same.");
        }
        return first;
    }

    private static char[] firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw Fault.failed("The password cannot be read", e);
        }
    }
}
