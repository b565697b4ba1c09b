package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Answers of RFC 9457 with a stable code, in Kazakh, Russian or English. */
final class Problems {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private Problems() {}

    static Response answer(RestProblem problem, String instance, List<Locale> accepted) {
        Locale language = language(accepted);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/services/docs#" + problem.code());
        body.put("title", text(language, problem.code() + ".title"));
        body.put("status", problem.status());
        body.put(
                "detail",
                MessageFormat.format(
                        text(language, problem.code() + ".detail"),
                        problem.parameter().orElse("")));
        body.put("code", problem.code());
        body.put("instance", instance);
        return Response.status(problem.status())
                .type("application/problem+json")
                .header("Content-Language", language.toLanguageTag())
                .header("Cache-Control", "no-store")
                .entity(RestJson.bytes(body))
                .build();
    }

    private static Locale language(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(LANGUAGES::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.forLanguageTag("kk"));
    }

    private static String text(Locale language, String key) {
        return ResourceBundle.getBundle("kz.mamandar.ws.problems", language).getString(key);
    }
}
