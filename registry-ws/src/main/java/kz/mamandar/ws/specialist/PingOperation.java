package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.ws.specialist.contract.Ping;
import kz.mamandar.ws.specialist.contract.PingResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** Checks the connection and the client's rights; gives back what was sent. */
@ApplicationScoped
class PingOperation implements Operation<Ping, PingResponse> {

    @Inject
    private Clock clock;

    @Override
    public ClientOperation right() {
        return ClientOperation.PING;
    }

    @Override
    public Class<Ping> requestType() {
        return Ping.class;
    }

    @Override
    public PingResponse newResponse() {
        PingResponse response = new PingResponse();
        response.setTime(XmlDates.of(clock.instant()));
        return response;
    }

    @Override
    public ResultCode answer(Ping request, PingResponse response, Inquiry inquiry) {
        response.setEcho(request.getEcho());
        return ResultCode.OK;
    }
}
