package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import kz.mamandar.ws.platform.log.MessageFacts;
import kz.mamandar.ws.platform.soap.SenderIdentity;
import kz.mamandar.ws.specialist.contract.FindSpecialists;
import kz.mamandar.ws.specialist.contract.FindSpecialistsResponse;
import kz.mamandar.ws.specialist.contract.GetApplicationStatus;
import kz.mamandar.ws.specialist.contract.GetApplicationStatusResponse;
import kz.mamandar.ws.specialist.contract.GetChanges;
import kz.mamandar.ws.specialist.contract.GetChangesResponse;
import kz.mamandar.ws.specialist.contract.GetClassifier;
import kz.mamandar.ws.specialist.contract.GetClassifierResponse;
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
    public FindSpecialistsResponse findSpecialists(FindSpecialists parameters) {
        return answer(parameters, FindSpecialistsResponse.class);
    }

    @Override
    public VerifySpecialistResponse verifySpecialist(VerifySpecialist parameters) {
        return answer(parameters, VerifySpecialistResponse.class);
    }

    @Override
    public GetChangesResponse getChanges(GetChanges parameters) {
        return answer(parameters, GetChangesResponse.class);
    }

    @Override
    public GetApplicationStatusResponse getApplicationStatus(GetApplicationStatus parameters) {
        return answer(parameters, GetApplicationStatusResponse.class);
    }

    @Override
    public GetClassifierResponse getClassifier(GetClassifier parameters) {
        return answer(parameters, GetClassifierResponse.class);
    }

    private <R extends Response> R answer(Request request, Class<R> type) {
        ClientView client = (ClientView) http.getAttribute(SenderIdentity.CLIENT);
        String hash = (String) http.getAttribute(SoapRequestFilter.HASH);
        MessageFacts facts = MessageFacts.of(http);
        facts.called(request.getClass().getSimpleName(), client.code());
        facts.inquiry(request.getRequestorBin(), request.getPurpose());
        Response response = operations.answer(request, new Exchange(client, hash));
        facts.outcome(response.getResult().getCode().value());
        return type.cast(response);
    }
}
