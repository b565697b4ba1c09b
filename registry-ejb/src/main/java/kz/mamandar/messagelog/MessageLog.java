package kz.mamandar.messagelog;

import jakarta.ejb.Local;

/** Where the doors write what was exchanged, before the answer leaves. */
@Local
public interface MessageLog {

    void record(LoggedMessage message);
}
