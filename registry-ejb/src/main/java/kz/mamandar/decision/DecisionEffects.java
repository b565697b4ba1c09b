package kz.mamandar.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.application.Application;
import kz.mamandar.application.ApplicationNotices;
import kz.mamandar.application.Candidate;
import kz.mamandar.application.Profession;
import kz.mamandar.application.Qualification;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.notification.Notice;
import kz.mamandar.notification.NoticeKind;
import kz.mamandar.provider.Provider;
import kz.mamandar.rules.application.ApplicationAction;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.identifier.RegistryNumber;
import kz.mamandar.specialist.Register;
import kz.mamandar.specialist.SpecialistData;

/** What follows from a decision: the entry in the register and the notice to the applicant. */
@ApplicationScoped
class DecisionEffects {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String NUMBER_TO_COME = "… … …";

    @Inject
    private Register register;

    @Inject
    private ApplicationNotices notices;

    static ApplicationAction action(DecisionOutcome outcome) {
        return switch (outcome) {
            case REGISTERED -> ApplicationAction.REGISTER;
            case RETURNED -> ApplicationAction.RETURN_FOR_REVISION;
            case REFUSED -> ApplicationAction.REFUSE;
        };
    }

    RegistryNumber enter(Application application, Provider held, long decisionId) {
        return register.enter(
                held,
                application.getCandidate().orElseThrow().getIin(),
                data(application),
                application.getId(),
                decisionId);
    }

    void tell(Application application, Decide command, Optional<RegistryNumber> entered) {
        notices.decided(
                notice(command.outcome()),
                application,
                reasons(command),
                parameters(command, entered.map(RegistryNumber::display)));
    }

    /** What would be told; a number that is yet to be given stands as dots. */
    Notice preview(Application application, Decide command) {
        return notices.ofDecision(
                notice(command.outcome()),
                application,
                reasons(command),
                parameters(command, Optional.of(NUMBER_TO_COME)));
    }

    private static List<String> reasons(Decide command) {
        return command.reasonCodes().stream().sorted().toList();
    }

    private static Map<String, String> parameters(Decide command, Optional<String> registryNumber) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("comment", command.comment() == null ? "" : command.comment());
        if (command.outcome() == DecisionOutcome.REGISTERED) {
            registryNumber.ifPresent(number -> parameters.put("registryNumber", number));
        }
        if (command.outcome() == DecisionOutcome.REFUSED) {
            parameters.put(
                    "basis",
                    "%s, № %s, %s"
                            .formatted(command.basisAct(), command.basisNumber(), DATE.format(command.basisDate())));
        }
        return parameters;
    }

    private static NoticeKind notice(DecisionOutcome outcome) {
        return switch (outcome) {
            case REGISTERED -> NoticeKind.APPLICATION_REGISTERED;
            case RETURNED -> NoticeKind.APPLICATION_RETURNED;
            case REFUSED -> NoticeKind.APPLICATION_REFUSED;
        };
    }

    private static SpecialistData data(Application application) {
        Candidate candidate = application.getCandidate().orElseThrow();
        Profession profession = application.getProfession().orElseThrow();
        Optional<Qualification> qualification = application.getQualification();
        return new SpecialistData(
                candidate.getSurname(),
                candidate.getGivenName(),
                candidate.getPatronymic(),
                profession.getCode(),
                profession.getSpecialty(),
                profession.getEducationLevelCode(),
                profession.getInstitution(),
                profession.getGraduationYear(),
                qualification.map(Qualification::getCategoryCode).orElse(null),
                qualification.map(Qualification::getIssuedOn).orElse(null),
                qualification.map(Qualification::getValidUntil).orElse(null),
                application.getPosition(),
                application.getStaffPosition());
    }
}
