package kz.mamandar.notification;

import jakarta.ejb.Local;

/** Where notices are put, in the transaction of what they tell of. Only for services of the domain. */
@Local
public interface Outbox {

    void put(Notice notice);

    /** What the recipient would read, without sending anything. */
    Letter preview(Notice notice);

    record Letter(String subject, String body) {}
}
