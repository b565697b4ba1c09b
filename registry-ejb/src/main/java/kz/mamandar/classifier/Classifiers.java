package kz.mamandar.classifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.text.Named;

/** Names of codes for every row that is shown, kept for a minute: reference data changes rarely and never in a transaction of ours. */
@ApplicationScoped
public class Classifiers {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<Classifier, Loaded> loaded = new ConcurrentHashMap<>();
    private Jdbc jdbc;
    private Clock clock;

    protected Classifiers() {}

    @Inject
    public Classifiers(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All values of the classifier by code, in the order in which they are shown. */
    public Map<String, Named> all(Classifier classifier) {
        Loaded known = loaded.get(classifier);
        if (known == null || known.until.isBefore(clock.instant())) {
            known = new Loaded(load(classifier), clock.instant().plus(KEPT));
            loaded.put(classifier, known);
        }
        return known.values;
    }

    /** The value; a code that the database accepted is always there. */
    public Named get(Classifier classifier, String code) {
        Named named = all(classifier).get(code);
        return named == null ? load(classifier).get(code) : named;
    }

    /** Forgets what was kept of the classifier on this node; the others follow within the minute. */
    void forget(Classifier classifier) {
        loaded.remove(classifier);
    }

    private Map<String, Named> load(Classifier classifier) {
        List<Named> values = jdbc.list(
                classifier.query(),
                List.of(),
                row -> new Named(row.getString("code"), row.getString("name_kk"), row.getString("name_ru")));
        Map<String, Named> byCode = new LinkedHashMap<>();
        values.forEach(named -> byCode.put(named.code(), named));
        return byCode;
    }

    private record Loaded(Map<String, Named> values, Instant until) {}
}
