package kz.mamandar.micro;

/** Something the operator can mend, said in one line; the status is the exit status of the process. */
class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final int status;

    private Fault(int status, String line, Throwable cause) {
        super(line, cause);
        this.status = status;
    }

    static Fault failed(String line) {
        return new Fault(FAILED, line, null);
    }

    static Fault failed(String line, Throwable cause) {
        return new Fault(
                FAILED, line + (cause.getMessage() == null ? "" : ": " + firstLine(cause.getMessage())), cause);
    }

    static Fault wrongUse(String line) {
        return new Fault(WRONG_USE, line, null);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    int status() {
        return status;
    }
}
