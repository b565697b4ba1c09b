package kz.mamandar.ws.bus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The contract of a channel, which names itself and its parts by the address it was asked under. */
final class ContractFiles {

    private static final String FOLDER = "/wsdl/shep/";
    private static final Pattern REFERENCE = Pattern.compile("(schemaLocation|location)=\"([a-z-]+\\.(?:xsd|wsdl))\"");
    private static final Pattern ADDRESS = Pattern.compile("location=\"http://localhost/[^\"]*\"");

    private final String main;
    private final Set<String> parts;

    /** @param main file that {@code ?wsdl} gives */
    ContractFiles(String main, Set<String> parts) {
        this.main = main;
        this.parts = parts;
    }

    /** Answers {@code ?wsdl} and {@code ?xsd=part}; false for anything else. */
    boolean answer(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        Optional<String> file = file(request.getQueryString());
        if (file.isEmpty()) {
            return false;
        }
        String text = REFERENCE
                .matcher(read(file.get()))
                .replaceAll(match -> match.group(1) + "=\"" + address + "?xsd=" + match.group(2) + "\"");
        response.setContentType("text/xml; charset=utf-8");
        response.getOutputStream()
                .write(ADDRESS.matcher(text)
                        .replaceAll("location=\"" + address + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private Optional<String> file(String query) {
        if ("wsdl".equalsIgnoreCase(query)) {
            return Optional.of(main);
        }
        return Optional.ofNullable(query)
                .filter(text -> text.regionMatches(true, 0, "xsd=", 0, 4))
                .map(text -> text.substring(4))
                .filter(parts::contains);
    }

    private static String read(String file) throws IOException {
        try (InputStream in = ContractFiles.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
