package kz.mamandar.platform.error;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** The domain refuses: one or more {@link Problem}s, nothing was changed. */
@ApplicationException(rollback = true, inherited = true)
public class RegistryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RegistryException(ErrorCode code) {
        this(List.of(Problem.of(code)));
    }

    public RegistryException(Problem problem) {
        this(List.of(problem));
    }

    public RegistryException(List<Problem> problems) {
        super(problems.stream().map(p -> p.code().name()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    /** The code of the first problem. */
    public ErrorCode code() {
        return problems.get(0).code();
    }

    public List<Problem> problems() {
        return problems;
    }
}
