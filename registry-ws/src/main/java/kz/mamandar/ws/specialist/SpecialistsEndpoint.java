package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.mamandar.ws.specialist.contract.GetSpecialist;
import kz.mamandar.ws.specialist.contract.GetSpecialistResponse;
import kz.mamandar.ws.specialist.contract.Ping;
import kz.mamandar.ws.specialist.contract.PingResponse;
import kz.mamandar.ws.specialist.contract.Specialists;
import kz.mamandar.ws.specialist.contract.VerifySpecialist;
import kz.mamandar.ws.specialist.contract.VerifySpecialistResponse;

/** The service of the contract; each operation is a class of its own. */
@ApplicationScoped
public class SpecialistsEndpoint implements Specialists {

    @Inject
    private PingOperation ping;

    @Inject
    private GetSpecialistOperation getSpecialist;

    @Inject
    private VerifySpecialistOperation verifySpecialist;

    @Override
    public PingResponse ping(Ping parameters) {
        return ping.answer(parameters);
    }

    @Override
    public GetSpecialistResponse getSpecialist(GetSpecialist parameters) {
        return getSpecialist.answer(parameters);
    }

    @Override
    public VerifySpecialistResponse verifySpecialist(VerifySpecialist parameters) {
        return verifySpecialist.answer(parameters);
    }
}
