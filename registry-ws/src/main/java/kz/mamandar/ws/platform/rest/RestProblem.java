package kz.mamandar.ws.platform.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that cannot be answered: status, stable code and each fault with its place. Nothing of it is personal data. */
public class RestProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> headers;
    private final transient Optional<String> reference;

    private RestProblem(int status, List<Fault> faults, Map<String, Object> headers, Optional<String> reference) {
        super(faults.get(0).code());
        this.status = status;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
        this.reference = reference;
    }

    public RestProblem(int status, String code) {
        this(status, List.of(Fault.of(code)), Map.of(), Optional.empty());
    }

    public RestProblem(int status, String code, Map<String, Object> headers) {
        this(status, List.of(Fault.of(code)), headers, Optional.empty());
    }

    /** A 400 with all its faults; the first gives the code. */
    public static RestProblem badRequest(List<Fault> faults) {
        return new RestProblem(400, faults, Map.of(), Optional.empty());
    }

    public static RestProblem atParameter(String parameter, String code) {
        return badRequest(List.of(Fault.atParameter(parameter, code)));
    }

    /** A fault of ours, found again in the log by its reference. */
    static RestProblem internal(String reference) {
        return new RestProblem(500, List.of(Fault.of("INTERNAL")), Map.of(), Optional.of(reference));
    }

    int status() {
        return status;
    }

    String code() {
        return faults.get(0).code();
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, Object> headers() {
        return headers;
    }

    /** What the text of the problem names. */
    String argument() {
        return reference.orElseGet(() -> faults.get(0).place());
    }
}
