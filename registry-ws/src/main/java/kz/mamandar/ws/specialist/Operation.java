package kz.mamandar.ws.specialist;

import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** One operation of the contract, the same behind every door: it knows no transport. */
interface Operation<Q extends Request, R extends Response> {

    /** The right that a client needs. */
    ClientOperation right();

    Class<Q> requestType();

    R newResponse();

    /** Fills the response and says how it went. A refusal of the domain may be thrown; it becomes an outcome. */
    ResultCode answer(Q request, R response, Inquiry inquiry);

    /** Whether it asked by IIN about a person who is not in the register; too many of these hold a client back. */
    default boolean missed(Q request, R response) {
        return false;
    }
}
