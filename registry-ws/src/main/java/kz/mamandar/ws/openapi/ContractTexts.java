package kz.mamandar.ws.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts of the page in one language: its own, those of the contract and those of the problems. */
final class ContractTexts {

    private final Locale language;
    private final ResourceBundle page;
    private final ResourceBundle problems;

    ContractTexts(Locale language) {
        this.language = language;
        page = ResourceBundle.getBundle("kz.mamandar.ws.contract", language);
        problems = ResourceBundle.getBundle("kz.mamandar.ws.problems", language);
    }

    String tag() {
        return language.toLanguageTag();
    }

    String get(String key) {
        return page.getString(key);
    }

    String problem(String code, String part) {
        return MessageFormat.format(problems.getString(code + "." + part), "…");
    }

    /** The field of the node in the language; the contract says it in English under the plain name. */
    String of(JsonNode node, String field) {
        String english = node.path(field).asText("");
        return language.equals(Locale.ENGLISH)
                ? english
                : node.path("x-" + field + "-" + tag()).asText(english);
    }
}
