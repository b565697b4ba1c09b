package kz.mamandar.web.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.publication.PublicRegistryService.Count;
import kz.mamandar.publication.PublicRegistryService.RegistryFigures;

/** Figures of the public registry, as tables with bars. */
@Named
@RequestScoped
public class StatisticsPage {

    private static final int WHOLE = 100;

    @Inject
    private PublicRegistryService registry;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private Clock clock;

    private RegistryFigures figures;

    /** One line of a chart: what, how many, and the length of its bar in per cent of the longest. */
    public record Bar(kz.mamandar.platform.text.Named name, long number, long length) {}

    @PostConstruct
    void load() {
        figures = registry.figures();
    }

    public RegistryFigures getFigures() {
        return figures;
    }

    public Instant getAsOf() {
        return clock.instant();
    }

    public List<Bar> getRegions() {
        return bars(figures.byRegion(), Classifier.REGIONS);
    }

    public List<Bar> getProfessions() {
        return bars(figures.byProfession(), Classifier.PROFESSIONS);
    }

    /** The longest bar first. */
    private List<Bar> bars(List<Count> counts, Classifier classifier) {
        Map<String, kz.mamandar.platform.text.Named> names = classifiers.list(classifier).stream()
                .collect(Collectors.toMap(kz.mamandar.platform.text.Named::code, Function.identity()));
        long longest = counts.stream().mapToLong(Count::number).max().orElse(1);
        return counts.stream()
                .sorted(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::code))
                .map(count -> new Bar(names.get(count.code()), count.number(), WHOLE * count.number() / longest))
                .toList();
    }
}
