package kz.mamandar.notification;

import jakarta.ejb.Local;

/** Where notices are put, in the transaction of what they tell of. Only for services of the domain. */
@Local
public interface Outbox {

    void put(Notice notice);
}
