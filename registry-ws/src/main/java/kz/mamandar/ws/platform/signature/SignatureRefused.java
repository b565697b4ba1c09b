package kz.mamandar.ws.platform.signature;

/** A signature does not hold. */
class SignatureRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final SignatureFault fault;

    SignatureRefused(SignatureFault fault) {
        this(fault, null);
    }

    SignatureRefused(SignatureFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    SignatureFault fault() {
        return fault;
    }
}
