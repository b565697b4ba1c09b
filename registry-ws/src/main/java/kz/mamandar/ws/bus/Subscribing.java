package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.mamandar.bus.BusSubscriptions;
import kz.mamandar.bus.BusSubscriptions.Subscriber;
import kz.mamandar.bus.BusSubscriptions.Wish;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.ws.bus.BusServices.Answer;
import kz.mamandar.ws.bus.BusServices.Asker;
import kz.mamandar.ws.bus.BusServices.Prepared;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Element;

/** Subscribes a system to the changes of persons. Whoever may read entries may subscribe to them. */
@ApplicationScoped
class Subscribing {

    private final StrictSchema schema = new StrictSchema(BusPayloads.NAMESPACE, "/wsdl/bus-v1.xsd");

    @Inject
    BusSubscriptions subscriptions;

    @Inject
    ClientService clients;

    Prepared prepare(Payload payload) throws BusFault {
        schema.require(payload, "subscribe");
        Element root = payload.root();
        String bin = text(root, "requestorBin");
        String purpose = text(root, "purpose");
        List<Wish> wishes = Dom.children(root, BusPayloads.NAMESPACE, "person").stream()
                .map(Subscribing::wish)
                .toList();
        return new Prepared(bin, purpose, asker -> answer(asker, bin, purpose, wishes));
    }

    private static Wish wish(Element person) {
        String leave = BusInfo.text(person, "unsubscribe").orElse("");
        return new Wish(text(person, "iin"), leave.equals("true") || leave.equals("1"));
    }

    private static String text(Element parent, String name) {
        return BusInfo.text(parent, name).orElse("");
    }

    private Answer answer(Asker asker, String bin, String purpose, List<Wish> wishes) {
        try {
            clients.admit(asker.client().client(), ClientOperation.GET_SPECIALIST);
        } catch (RegistryException refused) {
            return answer(refused.code() == ErrorCode.FORBIDDEN ? "NOT_ALLOWED" : "TOO_MANY_REQUESTS", List.of());
        }
        Subscriber subscriber = new Subscriber(asker.client().client().id(), asker.messageId(), bin, purpose);
        return answer("OK", subscriptions.change(subscriber, wishes));
    }

    private static Answer answer(String code, List<String> refused) {
        Element root = BusPayloads.root("subscribeResponse");
        result(root, code);
        for (String iin : refused) {
            Element error = BusPayloads.add(root, "error");
            BusPayloads.add(error, "iin").setTextContent(iin);
            result(error, "INVALID_REQUEST");
        }
        return new Answer(root.getOwnerDocument(), code);
    }

    private static void result(Element parent, String code) {
        Element result = BusPayloads.add(parent, "result");
        BusPayloads.add(result, "code").setTextContent(code);
        BusPayloads.add(result, "nameRu").setTextContent(name("ru", code));
        BusPayloads.add(result, "nameKz").setTextContent(name("kk", code));
    }

    private static String name(String language, String code) {
        return ResourceBundle.getBundle("kz.mamandar.ws.results", Locale.forLanguageTag(language))
                .getString("result." + code);
    }
}
