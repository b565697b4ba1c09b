package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.specialist.SpecialistService;
import kz.mamandar.specialist.SpecialistService.Verification;
import kz.mamandar.ws.specialist.contract.ResultCode;
import kz.mamandar.ws.specialist.contract.VerificationStatus;
import kz.mamandar.ws.specialist.contract.VerifySpecialist;
import kz.mamandar.ws.specialist.contract.VerifySpecialistResponse;

/** Whether a person is registered, since when and under which number. */
@ApplicationScoped
class VerifySpecialistOperation implements Operation<VerifySpecialist, VerifySpecialistResponse> {

    @Inject
    private SpecialistService specialists;

    @Override
    public ClientOperation right() {
        return ClientOperation.VERIFY_SPECIALIST;
    }

    @Override
    public Class<VerifySpecialist> requestType() {
        return VerifySpecialist.class;
    }

    @Override
    public VerifySpecialistResponse newResponse() {
        return new VerifySpecialistResponse();
    }

    @Override
    public ResultCode answer(VerifySpecialist request, VerifySpecialistResponse response, Inquiry inquiry) {
        Verification verification = specialists.verify(request.getIin(), XmlDates.day(request.getAsOf()), inquiry);
        response.setStatus(VerificationStatus.fromValue(verification.status().name()));
        verification.since().map(XmlDates::of).ifPresent(response::setSince);
        verification.registryNumber().ifPresent(response::setRegistryNumber);
        return ResultCode.OK;
    }

    @Override
    public boolean missed(VerifySpecialist request, VerifySpecialistResponse response) {
        return response.getStatus() == VerificationStatus.NOT_REGISTERED;
    }
}
