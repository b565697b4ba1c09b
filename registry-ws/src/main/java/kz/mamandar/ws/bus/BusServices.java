package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.mamandar.bus.BusServiceId;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.ws.specialist.Exchange;
import kz.mamandar.ws.specialist.Operations;
import kz.mamandar.ws.specialist.contract.Request;
import kz.mamandar.ws.specialist.contract.Response;
import org.w3c.dom.Document;

/** The services behind the ids of the bus, the same on both channels. */
@ApplicationScoped
class BusServices {

    @Inject
    PayloadContract contract;

    @Inject
    Operations operations;

    @Inject
    Subscribing subscribing;

    /** What was asked, checked and ready to be answered. */
    record Prepared(String requestorBin, String purpose, Work work) {}

    /** Answers for whoever asks. */
    interface Work {
        Answer answer(Asker asker);
    }

    /** @param requestHash SHA-256 of the bytes that were received, in hex */
    record Asker(SoapClient client, String requestHash, String messageId) {}

    /** @param outcome code of the result, for the log */
    record Answer(Document payload, String outcome) {}

    /** Reads a payload to the letter of its schema. */
    Prepared prepare(String serviceId, Payload payload) throws BusFault {
        if (serviceId.equals(BusServiceId.SUBSCRIBE)) {
            return subscribing.prepare(payload);
        }
        ClientOperation operation =
                BusServiceId.operation(serviceId).orElseThrow(() -> new BusFault(BusCode.SCE004, "field=serviceId"));
        Request request = contract.read(operation, payload);
        return new Prepared(request.getRequestorBin(), request.getPurpose(), asker -> {
            Response response =
                    operations.answer(request, new Exchange(asker.client().client(), asker.requestHash()));
            return new Answer(
                    contract.write(response), response.getResult().getCode().value());
        });
    }
}
