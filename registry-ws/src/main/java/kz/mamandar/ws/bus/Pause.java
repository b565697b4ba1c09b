package kz.mamandar.ws.bus;

/** Between two looks at what another thread or node will have written down in a moment. */
final class Pause {

    private static final int MILLIS = 100;

    private Pause() {}

    static void betweenLooks() throws BusFault {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusFault(BusCode.SCE909, "field=messageId state=interrupted");
        }
    }
}
