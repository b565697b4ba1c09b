package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.Inquiry;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import kz.mamandar.ws.specialist.contract.Result;
import kz.mamandar.ws.specialist.contract.ResultCode;

/**
 * The operations of the contract for every door, by the type of the request. Around the work of each: the client's right and
 * quota, who asks and why, the outcome in both languages, the request's hash.
 */
@ApplicationScoped
public class Operations {

    private Map<Class<?>, Operation<?, ?>> byRequest;
    private ClientService clients;

    protected Operations() {}

    @Inject
    Operations(@Any Instance<Operation<?, ?>> operations, ClientService clients) {
        this.clients = clients;
        byRequest = operations.stream().collect(Collectors.toMap(Operation::requestType, Function.identity()));
    }

    /** Answers a request of the contract. What the domain refuses is an outcome, not an exception. */
    public Response answer(Request request, Exchange exchange) {
        return answer(byRequest.get(request.getClass()), request, exchange);
    }

    private <Q extends Request, R extends Response> R answer(
            Operation<Q, R> operation, Request request, Exchange exchange) {
        R response = operation.newResponse();
        response.setResult(outcome(operation, operation.requestType().cast(request), response, exchange));
        response.setRequestHash(exchange.requestHash());
        return response;
    }

    private <Q extends Request, R extends Response> Result outcome(
            Operation<Q, R> operation, Q request, R response, Exchange exchange) {
        try {
            clients.admit(exchange.client(), operation.right());
            Inquiry inquiry = Inquiry.of(
                    request.getRequestorBin(),
                    request.getPurpose(),
                    exchange.client().scope());
            ResultCode code = operation.answer(request, response, inquiry);
            if (operation.missed(request, response)) {
                clients.recordMiss(exchange.client());
            }
            return Outcomes.of(code);
        } catch (RegistryException refused) {
            return Outcomes.of(refused);
        }
    }
}
