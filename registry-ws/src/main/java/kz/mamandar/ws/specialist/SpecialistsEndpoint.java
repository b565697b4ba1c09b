package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import kz.mamandar.ws.platform.soap.SenderIdentity;
import kz.mamandar.ws.specialist.contract.GetSpecialist;
import kz.mamandar.ws.specialist.contract.GetSpecialistResponse;
import kz.mamandar.ws.specialist.contract.Ping;
import kz.mamandar.ws.specialist.contract.PingResponse;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import kz.mamandar.ws.specialist.contract.Specialists;
import kz.mamandar.ws.specialist.contract.VerifySpecialist;
import kz.mamandar.ws.specialist.contract.VerifySpecialistResponse;

/** The door of the typed service: hands each message of the contract to its operation. */
@ApplicationScoped
public class SpecialistsEndpoint implements Specialists {

    @Inject
    private Operations operations;

    @Inject
    private HttpServletRequest http;

    @Override
    public PingResponse ping(Ping parameters) {
        return answer(parameters, PingResponse.class);
    }

    @Override
    public GetSpecialistResponse getSpecialist(GetSpecialist parameters) {
        return answer(parameters, GetSpecialistResponse.class);
    }

    @Override
    public VerifySpecialistResponse verifySpecialist(VerifySpecialist parameters) {
        return answer(parameters, VerifySpecialistResponse.class);
    }

    private <R extends Response> R answer(Request request, Class<R> type) {
        ClientView client = (ClientView) http.getAttribute(SenderIdentity.CLIENT);
        String hash = (String) http.getAttribute(SoapRequestFilter.HASH);
        return type.cast(operations.answer(request, new Exchange(client, hash)));
    }
}
