package kz.mamandar.ws.bus;

import static kz.mamandar.ws.bus.Replies.add;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import kz.mamandar.bus.BusOutbox.Report;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The bus says what has become of a message of ours; the operation's name is the contract's, misspelt as it is. */
@ApplicationScoped
class StateReport implements AsyncInteraction {

    @Inject
    Reports reports;

    @Inject
    Replies replies;

    @Override
    public String operation() {
        return "changeMassageStatusNotification";
    }

    @Override
    public Document answer(BusMessage message, Element request, Received received) throws BusFault {
        Optional<Report> report =
                report(BusInfo.required(Reports.notification(request), "messageState", "notification/"));
        reports.take(message, request, report, received);
        Element response = Replies.response(received);
        add(response, "responseDate", replies.now());
        add(response, "sessionId", "{" + UUID.randomUUID() + "}");
        return response.getOwnerDocument();
    }

    /** A message that is still on its way has no news. */
    private static Optional<Report> report(String state) throws BusFault {
        return switch (state) {
            case "ON_DELIVERY" -> Optional.empty();
            case "DELIVERED" -> Optional.of(Report.DELIVERED);
            case "NOT_DELIVERED" -> Optional.of(Report.NOT_DELIVERED);
            case "DELIVERY_STOPPED" -> Optional.of(Report.DELIVERY_STOPPED);
            default -> throw BusFault.field("notification/messageState");
        };
    }
}
