package kz.mamandar.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.rules.application.ApplicationStatus;
import kz.mamandar.rules.inclusion.InclusionFacts;
import kz.mamandar.rules.inclusion.RequiredDocuments;
import kz.mamandar.rules.inclusion.SubmissionRules;

/** Says of an application how far it has been filled in. */
@ApplicationScoped
class ApplicationProgressOf {

    @Inject
    private InclusionFactsOf facts;

    @Inject
    private PackageCheck packages;

    @Inject
    private ApplicationViews views;

    ApplicationProgress gather(Application application) {
        InclusionFacts known = facts.gather(application);
        List<Problem> problems = packages.problems(application, known);
        Set<String> fields =
                problems.stream().map(Problem::field).flatMap(Optional::stream).collect(Collectors.toSet());
        ApplicationView view = views.of(application);
        boolean categoriesExist =
                known.profession().code() == null || known.profession().schemeCode() != null;
        StepStates steps =
                new StepStates(view.content(), fields, categoriesExist, returnedRound(view), view.specialistConsent());
        return new ApplicationProgress(
                steps.all(), problems, SubmissionRules.doubtful(known), RequiredDocuments.of(known));
    }

    private static Optional<RoundView> returnedRound(ApplicationView view) {
        return view.status() == ApplicationStatus.RETURNED
                ? Optional.of(view.rounds().get(view.rounds().size() - 1))
                : Optional.empty();
    }
}
