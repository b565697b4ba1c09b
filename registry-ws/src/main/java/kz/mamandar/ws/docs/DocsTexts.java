package kz.mamandar.ws.docs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import kz.mamandar.ws.platform.page.PageFrame;
import kz.mamandar.ws.platform.rest.AcceptedLanguage;

/** Texts of the pages in one language. */
record DocsTexts(Locale language, ResourceBundle page) {

    /** The language that was asked for, by parameter or by the browser. */
    static DocsTexts of(String parameter, String acceptLanguage) {
        Locale language = Optional.ofNullable(parameter)
                .filter(PageFrame.LANGUAGES::contains)
                .map(Locale::forLanguageTag)
                .orElseGet(() -> AcceptedLanguage.of(acceptLanguage));
        return new DocsTexts(language, ResourceBundle.getBundle("kz.mamandar.ws.docs", language));
    }

    String tag() {
        return language.toLanguageTag();
    }

    String get(String key) {
        return page.getString(key);
    }

    String of(Map<String, String> description) {
        return description.getOrDefault(tag(), "");
    }
}
