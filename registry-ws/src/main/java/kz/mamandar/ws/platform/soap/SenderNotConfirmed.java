package kz.mamandar.ws.platform.soap;

/** The sender of a message could not be confirmed. */
class SenderNotConfirmed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    SenderNotConfirmed(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
