package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.SubmissionRules;

/** Says what stands in the way of sending an application: who the person is, where to reach them, and a complete package. */
@ApplicationScoped
class PackageCheck {

    @Inject
    private InclusionFactsOf facts;

    List<Problem> problems(Application application) {
        return problems(application, facts.gather(application));
    }

    List<Problem> problems(Application application, InclusionFacts known) {
        List<Problem> problems = new ArrayList<>();
        Optional<Candidate> candidate = application.getCandidate().filter(c -> c.getIin() != null);
        if (candidate.isEmpty()) {
            problems.add(Problem.at("iin", ErrorCode.FIELD_REQUIRED));
        } else if (candidate.get().getPhone() == null && candidate.get().getEmail() == null) {
            problems.add(Problem.at("phone", ErrorCode.FIELD_REQUIRED));
        }
        SubmissionRules.blocking(known).stream().map(PackageCheck::problem).forEach(problems::add);
        return problems;
    }

    void requireComplete(Application application) {
        List<Problem> problems = problems(application);
        if (!problems.isEmpty()) {
            throw new RegistryException(problems);
        }
    }

    /** The text of a finding is {@code finding.<code>}. */
    private static Problem problem(Finding finding) {
        return new Problem(
                ErrorCode.PACKAGE_INCOMPLETE, Optional.of(finding.field()), Map.of("finding", finding.code()));
    }
}
