package kz.mamandar.notification;

/** A message could not be handed over. The text is free of addresses and contents, as it is stored and logged. */
class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    DeliveryFailed(String reason) {
        super(reason);
    }

    DeliveryFailed(Throwable cause) {
        super(cause.getClass().getSimpleName());
    }
}
