package kz.mamandar.web.office.statistics;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.statistics.ReviewStatisticsService;
import kz.mamandar.statistics.ReviewStatisticsService.ReviewFigures;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.text.Dates;
import kz.mamandar.web.platform.text.Texts;

/** Figures of the review in a period, the last thirty days unless another is asked for. */
@Named
@RequestScoped
public class OfficeStatisticsPage {

    private static final int USUAL_DAYS = 30;
    private static final int WHOLE = 100;

    @Inject
    private ReviewStatisticsService statistics;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private LocalDate from;
    private LocalDate to;
    private ReviewFigures figures;

    /** One line of a chart: what, how many, and the length of its bar in per cent of all. */
    public record Bar(String name, long number, long length) {}

    @PostConstruct
    void load() {
        LocalDate today = LocalDate.now(clock);
        to = day("to").orElse(today);
        from = day("from").filter(day -> !day.isAfter(to)).orElse(to.minusDays(USUAL_DAYS - 1L));
        figures = statistics.figures(from, to);
    }

    private Optional<LocalDate> day(String name) {
        return Optional.ofNullable(request.getParameter(name)).flatMap(Dates::parse);
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public ReviewFigures getFigures() {
        return figures;
    }

    public String getInTimePercent() {
        return figures.decided() == 0
                ? "—"
                : texts.number(Math.round((double) WHOLE * figures.decidedInTime() / figures.decided())) + " %";
    }

    public String getMedian() {
        return figures.medianDays().map(String::valueOf).orElse("—");
    }

    public List<Bar> getOutcomes() {
        return Stream.of(DecisionOutcome.values())
                .map(outcome -> bar(texts.of(outcome), figures.byOutcome().get(outcome)))
                .toList();
    }

    public List<Bar> getReasons() {
        return figures.byReason().stream()
                .map(reason -> bar(
                        reason.reasonCode() + ": " + names.of(Classifier.DECISION_REASONS, reason.reasonCode()),
                        reason.number()))
                .toList();
    }

    private Bar bar(String name, long number) {
        return new Bar(name, number, figures.decided() == 0 ? 0 : Math.min(WHOLE, WHOLE * number / figures.decided()));
    }
}
