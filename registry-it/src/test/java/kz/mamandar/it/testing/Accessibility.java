package kz.mamandar.it.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core with all its rules, those of WCAG 2.2 AA included. */
final class Accessibility {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    static List<String> faults(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(TAGS)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        return violations.stream()
                .flatMap(rule ->
                        rule.getNodes().stream().map(node -> page.url() + " " + rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
