package kz.mamandar.micro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The variables of the services: state bus, signatures, message log. The services read them themselves, at the first message that
 * needs them; they are tried here, so that a wrong one stops the start.
 */
final class ServiceVariables {

    private static final String URL = "must be a URL that starts with http:// or https://";
    private static final int LONGEST_RETRY = 3_600;
    private static final int LONGEST_KEPT = 36_500;

    private final Function<String, Optional<String>> values;
    private final List<String> faults = new ArrayList<>();

    private ServiceVariables(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** One line for each variable that cannot be used. */
    static List<String> faults(Function<String, Optional<String>> values) {
        ServiceVariables variables = new ServiceVariables(values);
        variables.url("REGISTRY_BUS_ADDRESS");
        variables.url("REGISTRY_BUS_OCSP");
        variables.urls("REGISTRY_BUS_CRL");
        variables.name("REGISTRY_BUS_SENDER");
        variables.name("REGISTRY_BUS_PEER");
        variables.number("REGISTRY_BUS_RETRY_SECONDS", LONGEST_RETRY);
        variables.number("REGISTRY_MESSAGE_BODIES_DAYS", LONGEST_KEPT);
        variables.trust("REGISTRY_BUS_TRUST");
        variables.key("REGISTRY_BUS_KEY");
        variables.key("REGISTRY_SOAP_KEY");
        return variables.faults;
    }

    private void require(String variable, Function<String, Optional<String>> fault) {
        values.apply(variable).flatMap(fault).ifPresent(words -> faults.add(variable + " " + words));
    }

    private void url(String variable) {
        require(variable, text -> isUrl(text) ? Optional.empty() : Optional.of(URL));
    }

    private void urls(String variable) {
        require(
                variable,
                text -> Stream.of(text.split(",", -1)).map(String::strip).allMatch(ServiceVariables::isUrl)
                        ? Optional.empty()
                        : Optional.of("must be URLs with commas between them, each with http:// or https://"));
    }

    private static boolean isUrl(String text) {
        return Configuration.isUrl(text, "http", "https");
    }

    private void name(String variable) {
        require(
                variable,
                text -> text.matches("[\\w.-]{1,100}")
                        ? Optional.empty()
                        : Optional.of("must be a code of Latin letters, digits, '.', '-' and '_', not '" + text + "'"));
    }

    private void number(String variable, int greatest) {
        require(
                variable,
                text -> text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= greatest
                        ? Optional.empty()
                        : Optional.of("must be a number between 1 and " + greatest + ", not '" + text + "'"));
    }

    private void trust(String variable) {
        require(variable, text -> KeyFiles.faultOfCertificates(Path.of(text)));
    }

    private void key(String variable) {
        String password = values.apply(variable + "_PASSWORD").orElse("");
        require(variable, text -> KeyFiles.faultOfKey(Path.of(text), password.toCharArray(), variable + "_PASSWORD"));
    }
}
