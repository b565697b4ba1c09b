package kz.mamandar.bus;

/**
 * The conditions under which a system may call a service on the bus.
 *
 * @param enabled switched off, the service does not exist for this system
 * @param passwordRequired whether a message without a transport signature must carry the system's password
 * @param payloadForm how the payload must stand in the message
 * @param keepBodies whether requests and answers are kept whole, sealed
 */
public record BusPolicy(
        boolean enabled,
        boolean passwordRequired,
        boolean transportSignature,
        boolean businessSignature,
        PayloadForm payloadForm,
        boolean keepBodies) {

    /** How a payload stands in a message. */
    public enum PayloadForm {
        ANY,
        ELEMENT,
        STRING,
        CDATA
    }

    /** Signed by the sender, in any form, bodies not kept. */
    public static BusPolicy signed() {
        return new BusPolicy(true, true, true, false, PayloadForm.ANY, false);
    }

    /** Neither signature nor password: for demonstrations. */
    public static BusPolicy open() {
        return new BusPolicy(true, false, false, false, PayloadForm.ANY, true);
    }
}
