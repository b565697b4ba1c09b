package kz.mamandar.ws.bus;

/** A message that gets a fault. The data names what to mend, such as {@code field=requestInfo/messageId}; never personal data. */
class BusFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final BusCode code;
    private final String data;

    BusFault(BusCode code, String data) {
        super(code + " " + data);
        this.code = code;
        this.data = data;
    }

    static BusFault field(String path) {
        return new BusFault(BusCode.SCE001, "field=" + path);
    }

    BusCode code() {
        return code;
    }

    String data() {
        return data;
    }
}
