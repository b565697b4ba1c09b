package kz.mamandar.web.office.applications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationView;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.web.office.FactRows.Fact;
import kz.mamandar.web.office.applications.ContentRows.FactGroup;

/** What the application says now, beside what it said when it was last sent before, and every round as it was sent. */
@Named
@RequestScoped
public class ReviewDataTab {

    @Inject
    private ReviewPage page;

    @Inject
    private ContentRows rows;

    /** The data with what has changed since the round before. */
    public List<FactGroup> getGroups() {
        return rows.groups(application().content(), previous());
    }

    /** Whether there is an earlier round to compare with. */
    public boolean isResubmitted() {
        return previous() != null;
    }

    public boolean isUnchanged() {
        return getGroups().stream().flatMap(group -> group.facts().stream()).noneMatch(Fact::changed);
    }

    /** Rounds that have come to an end, the last first. */
    public List<RoundView> getEarlierRounds() {
        List<RoundView> rounds = application().rounds();
        int over = page.isOpen() ? rounds.size() - 1 : rounds.size();
        return rounds.stream()
                .limit(over)
                .sorted((a, b) -> b.round() - a.round())
                .toList();
    }

    public List<FactGroup> groupsOf(RoundView round) {
        return rows.groups(round.content(), null);
    }

    /** The content of the round before the present one; null when this is the first. */
    private ApplicationContent previous() {
        int before = application().round() - 1;
        return application().rounds().stream()
                .filter(round -> round.round() == before)
                .map(RoundView::content)
                .findFirst()
                .orElse(null);
    }

    private ApplicationView application() {
        return page.getView().application();
    }
}
