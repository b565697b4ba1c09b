package kz.mamandar.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.platform.text.Language;
import kz.mamandar.platform.text.Named;
import kz.mamandar.web.platform.text.Texts;

/** Names of codes in the language of the page. */
@RequestScoped
public class Names {

    @Inject
    private ClassifierService classifiers;

    @Inject
    private Texts texts;

    /** The name with a capital; empty for no code. */
    public String of(Classifier classifier, String code) {
        return code == null
                ? ""
                : texts.sentence(classifiers
                        .find(classifier, code)
                        .map(named -> named.name(texts.language()))
                        .orElse(code));
    }

    /** Of two names of the same thing the one in the language of the page. */
    public String either(String kazakh, String russian) {
        return texts.language() == Language.KK ? kazakh : russian;
    }

    /** The clause of a rule in words: each act that it names has the key {@code clause.} and its own words in lower case. */
    public String clause(String clause) {
        return Stream.of(clause.split("; "))
                .map(act -> texts.get(clauseKey(act)))
                .collect(Collectors.joining("; "));
    }

    static String clauseKey(String act) {
        return "clause."
                + act.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    /** A value of an enum as a choice of a list. */
    public Named choice(Enum<?> value) {
        String name = texts.of(value);
        return new Named(value.name(), name, name);
    }
}
