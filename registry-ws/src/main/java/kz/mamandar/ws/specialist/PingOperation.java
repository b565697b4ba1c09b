package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.ws.specialist.contract.Ping;
import kz.mamandar.ws.specialist.contract.PingResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** Checks the connection and the client's rights; gives back what was sent. */
@ApplicationScoped
class PingOperation {

    @Inject
    private Operations operations;

    @Inject
    private Clock clock;

    PingResponse answer(Ping request) {
        PingResponse response = new PingResponse();
        response.setTime(XmlDates.of(clock.instant()));
        return operations.answer(ClientOperation.PING, response, () -> {
            response.setEcho(request.getEcho());
            return ResultCode.OK;
        });
    }
}
