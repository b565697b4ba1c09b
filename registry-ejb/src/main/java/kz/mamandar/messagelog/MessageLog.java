package kz.mamandar.messagelog;

/** Where the doors write what was exchanged, before the answer leaves. */
public interface MessageLog {

    /** The thread at hand is about to work on a message: what it reads is recorded with it. Must be followed by {@link #record}, whatever happens. */
    void begin();

    /**
     * Writes the message, and what was read for it.
     *
     * @return false for a copy of a message that was recorded before, on whatever node: nothing is written then, and its answer must not
     *     leave
     */
    boolean record(LoggedMessage message);
}
