package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.specialist.SpecialistService.Purpose;
import kz.mamandar.ws.platform.http.SoapRequestFilter;
import kz.mamandar.ws.platform.soap.SenderIdentity;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import kz.mamandar.ws.specialist.contract.Result;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** What all operations do around their own work: the client's right, the outcome in both languages, the request's hash. */
@RequestScoped
class Operations {

    @Inject
    private HttpServletRequest request;

    /**
     * Runs the work if the client may. The work fills the response and says how it went; what the domain refuses becomes an
     * outcome too.
     */
    <R extends Response> R answer(ClientOperation operation, R response, Supplier<ResultCode> work) {
        ClientView client = (ClientView) request.getAttribute(SenderIdentity.CLIENT);
        ResultCode code = client.may(operation.name()) ? run(work) : ResultCode.NOT_ALLOWED;
        response.setResult(result(code));
        response.setRequestHash((String) request.getAttribute(SoapRequestFilter.HASH));
        return response;
    }

    static Purpose purpose(Request request) {
        return new Purpose(request.getRequestorBin(), request.getPurpose());
    }

    private static ResultCode run(Supplier<ResultCode> work) {
        try {
            return work.get();
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
