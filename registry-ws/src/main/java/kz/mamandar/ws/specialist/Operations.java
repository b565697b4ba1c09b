package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mamandar.client.ClientService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.specialist.SpecialistService.Purpose;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import kz.mamandar.ws.specialist.contract.Result;
import kz.mamandar.ws.specialist.contract.ResultCode;

/**
 * The operations of the contract for every door, by the type of the request. Around the work of each: the client's right and quota,
 * the outcome in both languages, the request's hash.
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
        ResultCode code = run(operation, operation.requestType().cast(request), response, exchange);
        response.setResult(result(code));
        response.setRequestHash(exchange.requestHash());
        return response;
    }

    static Purpose purpose(Request request) {
        return new Purpose(request.getRequestorBin(), request.getPurpose());
    }

    private <Q extends Request, R extends Response> ResultCode run(
            Operation<Q, R> operation, Q request, R response, Exchange exchange) {
        try {
            clients.admit(exchange.client(), operation.right());
            return operation.answer(request, response, exchange.client());
        } catch (RegistryException refused) {
            return outcome(refused.code());
        }
    }

    private static ResultCode outcome(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> ResultCode.NOT_FOUND;
            case FORBIDDEN -> ResultCode.NOT_ALLOWED;
            case TOO_MANY_REQUESTS -> ResultCode.TOO_MANY_REQUESTS;
            default -> ResultCode.INVALID_REQUEST;
        };
    }

    private static Result result(ResultCode code) {
        Result result = new Result();
        result.setCode(code);
        result.setNameRu(text("ru", code));
        result.setNameKz(text("kk", code));
        return result;
    }

    private static String text(String language, ResultCode code) {
        return ResourceBundle.getBundle("kz.mamandar.ws.results", Locale.forLanguageTag(language))
                .getString("result." + code.value());
    }
}
