package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.specialist.SpecialistService;
import kz.mamandar.specialist.SpecialistService.Verification;
import kz.mamandar.ws.specialist.contract.ResultCode;
import kz.mamandar.ws.specialist.contract.VerificationStatus;
import kz.mamandar.ws.specialist.contract.VerifySpecialist;
import kz.mamandar.ws.specialist.contract.VerifySpecialistResponse;

/** Whether a person is registered, since when and under which number. */
@ApplicationScoped
class VerifySpecialistOperation {

    @Inject
    private Operations operations;

    @Inject
    private SpecialistService specialists;

    VerifySpecialistResponse answer(VerifySpecialist request) {
        VerifySpecialistResponse response = new VerifySpecialistResponse();
        return operations.answer(ClientOperation.VERIFY_SPECIALIST, response, () -> {
            Verification verification =
                    specialists.verify(request.getIin(), XmlDates.day(request.getAsOf()), Operations.purpose(request));
            response.setStatus(
                    VerificationStatus.fromValue(verification.status().name()));
            verification.since().map(XmlDates::of).ifPresent(response::setSince);
            verification.registryNumber().ifPresent(response::setRegistryNumber);
            return ResultCode.OK;
        });
    }
}
