package kz.mamandar.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.inclusion.CategoryFacts;
import kz.mamandar.rules.inclusion.EducationFacts;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.InclusionRules;
import kz.mamandar.rules.inclusion.LicenceFacts;
import kz.mamandar.rules.inclusion.PositionFacts;
import kz.mamandar.rules.inclusion.ProfessionFacts;
import kz.mamandar.web.platform.text.Bundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {

    static Stream<String> clauses() {
        InclusionFacts nothing = new InclusionFacts(
                LocalDate.of(2026, 1, 1),
                new ProfessionFacts(null, null, false),
                new EducationFacts(null, null, null, null),
                new CategoryFacts(null, null, false, null, null, null),
                new PositionFacts(null, null),
                List.of(),
                new LicenceFacts(null, null));
        return InclusionRules.check(nothing).stream().map(Finding::clause).distinct();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void everyClauseOfACheckHasItsWordsInBothLanguages(String clause) {
        for (String act : clause.split("; ")) {
            assertThat(Bundles.find(Language.KK, Names.clauseKey(act))).isPresent();
            assertThat(Bundles.find(Language.RU, Names.clauseKey(act))).isPresent();
        }
    }
}
