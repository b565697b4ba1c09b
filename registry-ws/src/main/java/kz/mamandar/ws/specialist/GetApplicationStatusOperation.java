package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kz.mamandar.application.ApplicationStatusService;
import kz.mamandar.application.ApplicationStatusService.ApplicationState;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.ws.specialist.contract.Application;
import kz.mamandar.ws.specialist.contract.ApplicationStatus;
import kz.mamandar.ws.specialist.contract.GetApplicationStatus;
import kz.mamandar.ws.specialist.contract.GetApplicationStatusResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** How far an application is, with the reasons of its decision. */
@ApplicationScoped
class GetApplicationStatusOperation implements Operation<GetApplicationStatus, GetApplicationStatusResponse> {

    @Inject
    private ApplicationStatusService applications;

    @Override
    public ClientOperation right() {
        return ClientOperation.GET_APPLICATION_STATUS;
    }

    @Override
    public Class<GetApplicationStatus> requestType() {
        return GetApplicationStatus.class;
    }

    @Override
    public GetApplicationStatusResponse newResponse() {
        return new GetApplicationStatusResponse();
    }

    @Override
    public ResultCode answer(GetApplicationStatus request, GetApplicationStatusResponse response, Inquiry inquiry) {
        Optional<ApplicationState> found = applications.find(request.getNumber(), inquiry);
        found.map(GetApplicationStatusOperation::application).ifPresent(response::setApplication);
        return found.isPresent() ? ResultCode.OK : ResultCode.NOT_FOUND;
    }

    private static Application application(ApplicationState state) {
        Application application = new Application();
        application.setNumber(state.number());
        application.setStatus(ApplicationStatus.fromValue(state.status().name()));
        application.setRound(state.round());
        application.setSubmittedAt(XmlDates.of(state.submittedAt()));
        application.setAcceptedOn(XmlDates.of(state.acceptedOn()));
        application.setDueOn(XmlDates.of(state.dueOn()));
        state.decidedAt().map(XmlDates::of).ifPresent(application::setDecidedAt);
        state.reasons().stream().map(SpecialistMapping::of).forEach(application.getReason()::add);
        state.registryNumber().ifPresent(application::setRegistryNumber);
        return application;
    }
}
