package kz.mamandar.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.calendar.CalendarService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.provider.Provider;
import kz.mamandar.provider.ProviderRepository;
import kz.mamandar.rules.application.ApplicationStatus;

@Stateless
@Guarded
public class ApplicationServiceBean implements ApplicationService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private OwnApplications own;

    @Inject
    private ApplicationRows rows;

    @Inject
    private ApplicationViews views;

    @Inject
    private StepCheck steps;

    @Inject
    private PackageCheck packages;

    @Inject
    private ApplicationProgressOf progress;

    @Inject
    private ApplicationNotices notices;

    @Inject
    private ProviderRepository providers;

    @Inject
    private CalendarService calendar;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    @AllowedTo(Role.APPLICANT)
    public List<ApplicationRow> listMine(Optional<ApplicationStatus> status, int offset, int limit) {
        return providers
                .findByAccount(caller.id())
                .map(provider -> rows.ofProvider(provider.getId(), status, offset, limit))
                .orElse(List.of());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public ApplicationView getMine(String number) {
        return views.of(own.get(number));
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public String start() {
        Provider provider = providers.getByAccount(caller.id());
        String number = applications.nextNumber(LocalDate.now(clock).getYear());
        applications.add(new Application(number, provider.getId(), clock.instant()));
        audit.record(AuditAction.APPLICATION_CREATED, "application", number, Map.of());
        return number;
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void savePerson(SavePerson command) {
        providers.findByAccount(caller.id()).ifPresent(provider -> providers.lock(provider.getId()));
        Application application = own.lock(command.number());
        Candidate candidate = steps.candidate(command, application.getCandidate());
        applications.findOtherOpen(application, candidate.getIin()).ifPresent(other -> {
            throw new RegistryException(Problem.at("iin", ErrorCode.OPEN_APPLICATION_EXISTS, Map.of("number", other)));
        });
        application.describe(candidate, clock.instant());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void saveEducation(SaveEducation command) {
        own.lock(command.number()).describe(steps.profession(command), clock.instant());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void saveCategory(SaveCategory command) {
        own.lock(command.number()).describe(steps.qualification(command), clock.instant());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void saveEmployment(SaveEmployment command) {
        Application application = own.lock(command.number());
        Problems problems = new Problems();
        String position = problems.optionalText("position", command.position(), 300);
        String staffPosition = problems.optionalText("staffPosition", command.staffPosition(), 300);
        problems.throwIfAny();
        application.describeEmployment(position, staffPosition, clock.instant());
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public List<Problem> listProblems(String number) {
        return packages.problems(own.get(number));
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public ApplicationProgress progress(String number) {
        return progress.gather(own.get(number));
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public ApplicationView submit(String number, int version) {
        Application application = own.lock(number);
        application.requireVersion(version, ErrorCode.CHANGED_MEANWHILE);
        packages.requireComplete(application);
        Instant now = clock.instant();
        application.submit(calendar.dueDate(now), now);
        applications.add(new ApplicationRound(application, views.content(application)));
        notices.submitted(application);
        audit.record(
                AuditAction.APPLICATION_SUBMITTED,
                "application",
                number,
                Map.of("round", String.valueOf(application.getRound())));
        return views.of(application);
    }

    @Override
    @AllowedTo(Role.APPLICANT)
    public void withdraw(String number, int version) {
        Application application = own.lock(number);
        application.requireVersion(version, ErrorCode.CHANGED_MEANWHILE);
        boolean sent = application.getStatus() != ApplicationStatus.DRAFT;
        application.withdraw(clock.instant());
        applications.flush();
        if (sent) {
            notices.withdrawn(application);
        }
        audit.record(AuditAction.APPLICATION_WITHDRAWN, "application", number, Map.of());
    }
}
