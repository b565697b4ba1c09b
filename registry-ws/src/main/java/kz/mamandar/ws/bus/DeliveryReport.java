package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusOutbox.Report;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The receiver of a message says whether it has it, or wants it again. */
@ApplicationScoped
class DeliveryReport implements AsyncInteraction {

    @Inject
    Reports reports;

    @Inject
    Replies replies;

    @Override
    public String operation() {
        return "sendDeliveryNotification";
    }

    @Override
    public Document answer(BusMessage message, Element request, Received received) throws BusFault {
        Element notification = Reports.notification(request);
        Element status = Dom.childNamed(notification, "deliveryStatus")
                .orElseThrow(() -> BusFault.field("notification/deliveryStatus"));
        reports.take(message, request, Optional.of(report(status)), received);
        Element response = Replies.response(received);
        add(response, "notificationId", UUID.randomUUID().toString());
        add(response, "responseDate", replies.now());
        add(response, "sessionId", "{" + UUID.randomUUID() + "}");
        return response.getOwnerDocument();
    }

    /** The words are the contract's, misspelt as they are. */
    private static Report report(Element status) throws BusFault {
        String received = BusInfo.required(status, "receiveStatus", "deliveryStatus/");
        return switch (received) {
            case "MESSAGE_ACCEPTED" -> Report.DELIVERED;
            case "MESSAGE_NOT_ACCTEPTED", "MESSAGE_NOT_ACCEPTED" ->
                BusInfo.text(status, "resendMessage").filter("RESEND"::equals).isPresent()
                        ? Report.RESEND
                        : Report.NOT_DELIVERED;
            default -> throw BusFault.field("deliveryStatus/receiveStatus");
        };
    }
}
