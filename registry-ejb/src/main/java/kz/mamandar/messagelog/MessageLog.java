package kz.mamandar.messagelog;

/** Where the doors write what was exchanged, before the answer leaves. */
public interface MessageLog {

    /** The thread at hand is about to work on a message: what it reads is recorded with it. Must be followed by {@link #record}, whatever happens. */
    void begin();

    void record(LoggedMessage message);
}
