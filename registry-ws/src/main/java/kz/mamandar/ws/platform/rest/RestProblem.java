package kz.mamandar.ws.platform.rest;

import java.util.Optional;

/** A request that cannot be answered: status, stable code and, where there is one, the parameter it is about. */
public class RestProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Optional<String> parameter;

    public RestProblem(int status, String code) {
        this(status, code, null);
    }

    public RestProblem(int status, String code, String parameter) {
        super(code);
        this.status = status;
        this.code = code;
        this.parameter = Optional.ofNullable(parameter);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Optional<String> parameter() {
        return parameter;
    }
}
