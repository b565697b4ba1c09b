package kz.mamandar.ws.specialist;

import java.util.Locale;
import java.util.ResourceBundle;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.ws.specialist.contract.Problem;
import kz.mamandar.ws.specialist.contract.Result;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** Outcomes in the words of the contract. */
final class Outcomes {

    private static final ResourceBundle RU = bundle("ru");
    private static final ResourceBundle KK = bundle("kk");

    private Outcomes() {}

    static Result of(ResultCode code) {
        Result result = new Result();
        result.setCode(code);
        result.setNameRu(text(RU, "result." + code.value()));
        result.setNameKz(text(KK, "result." + code.value()));
        return result;
    }

    /** What the domain refused. */
    static Result of(RegistryException refused) {
        Result result = of(code(refused.code()));
        if (result.getCode() == ResultCode.INVALID_REQUEST) {
            refused.problems().stream().map(Outcomes::problem).forEach(result.getProblem()::add);
        }
        return result;
    }

    private static ResultCode code(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> ResultCode.NOT_FOUND;
            case FORBIDDEN -> ResultCode.NOT_ALLOWED;
            case TOO_MANY_REQUESTS -> ResultCode.TOO_MANY_REQUESTS;
            default -> ResultCode.INVALID_REQUEST;
        };
    }

    private static Problem problem(kz.mamandar.platform.error.Problem found) {
        Problem problem = new Problem();
        found.field().ifPresent(problem::setField);
        problem.setCode(found.code().name());
        problem.setNameRu(problemText(RU, found.code()));
        problem.setNameKz(problemText(KK, found.code()));
        return problem;
    }

    private static String problemText(ResourceBundle texts, ErrorCode code) {
        String key = "problem." + code;
        return texts.containsKey(key) ? text(texts, key) : text(texts, "result.INVALID_REQUEST");
    }

    private static String text(ResourceBundle texts, String key) {
        return texts.getString(key);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("kz.mamandar.ws.results", Locale.forLanguageTag(language));
    }
}
