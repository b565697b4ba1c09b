package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Answers of RFC 9457 with a stable code, in Kazakh, Russian or English. */
final class Problems {

    private static final String TYPE = "/services/docs/rest#";

    private Problems() {}

    static Response answer(RestProblem problem, String instance, Locale language) {
        ResponseBuilder response = Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body(problem, instance, language));
        problem.headers().forEach(response::header);
        return response.build();
    }

    static byte[] body(RestProblem problem, String instance, Locale language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + problem.code());
        body.put("title", text(language, problem.code() + ".title"));
        body.put("status", problem.status());
        body.put("detail", detail(language, problem.code(), problem.argument()));
        body.put("code", problem.code());
        body.put("instance", instance);
        if (problem.status() == 400) {
            body.put(
                    "errors",
                    problem.faults().stream()
                            .map(fault -> error(language, fault))
                            .toList());
        }
        return RestJson.bytes(body);
    }

    private static Map<String, Object> error(Locale language, Fault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", fault.code());
        error.put("detail", detail(language, fault.code(), fault.place()));
        fault.parameter().ifPresent(parameter -> error.put("parameter", parameter));
        fault.pointer().ifPresent(pointer -> error.put("pointer", "#" + pointer));
        return error;
    }

    private static String detail(Locale language, String code, String argument) {
        return MessageFormat.format(text(language, code + ".detail"), argument);
    }

    private static String text(Locale language, String key) {
        return ResourceBundle.getBundle("kz.mamandar.ws.problems", language).getString(key);
    }
}
