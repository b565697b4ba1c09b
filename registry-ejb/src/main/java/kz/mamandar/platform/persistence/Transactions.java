package kz.mamandar.platform.persistence;

import jakarta.ejb.Local;
import java.util.concurrent.Callable;

/** Runs work in a transaction of its own. */
@Local
public interface Transactions {

    Object call(Callable<Object> work) throws Exception;
}
