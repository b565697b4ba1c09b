package kz.mamandar.web.office.messages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kz.mamandar.messagelog.MessageLogService;
import kz.mamandar.messagelog.MessageLogService.MessageRow;
import kz.mamandar.messagelog.MessageLogService.MessageView;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.office.FactRows;
import kz.mamandar.web.office.FactRows.Fact;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.text.Texts;

/** One exchanged message: what is known of it, and its texts where they are kept. */
@Named
@RequestScoped
public class MessagePage {

    @Inject
    private MessageLogService messages;

    @Inject
    private Here here;

    @Inject
    private Texts texts;

    @Inject
    private Verdicts verdicts;

    private MessageView view;

    @PostConstruct
    void load() {
        String id = here.parameter("message");
        if (!id.matches("\\d{1,18}")) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        view = messages.get(Long.parseLong(id));
    }

    public MessageRow getRow() {
        return view.row();
    }

    public String getRequest() {
        return view.request().orElse(null);
    }

    public String getResponse() {
        return view.response().orElse(null);
    }

    public List<Fact> getFacts() {
        return new FactRows<>(texts, view.row(), null)
                .add("exchange.service", row -> row.serviceId().orElse(null))
                .add("exchange.sender", row -> row.senderId().orElse(null))
                .add("exchange.requestor", row -> row.requestorBin().orElse(null))
                .add("exchange.purpose", row -> row.purpose().orElse(null))
                .add("exchange.message", row -> row.messageId().orElse(null))
                .add("exchange.correlation", row -> row.correlationId().orElse(null))
                .add("exchange.session", row -> row.sessionId().orElse(null))
                .add("exchange.outcome", MessageRow::outcome)
                .add("exchange.duration", row -> texts.format("exchange.milliseconds", "n", row.durationMs()))
                .facts();
    }

    /** What proves the message: signatures, certificate, hashes and the seal. */
    public List<Fact> getProofs() {
        return new FactRows<>(texts, view.row(), null)
                .add("exchange.verdict", row -> verdicts.words(row.verdict()))
                .add(
                        "exchange.businessVerdict",
                        row -> row.businessVerdict().map(verdicts::words).orElse(null))
                .add("exchange.certificate", row -> row.certificateSerial().orElse(null))
                .add("exchange.issuer", row -> row.certificateIssuer().orElse(null))
                .add("exchange.thumbprint", row -> row.certificateThumbprint().orElse(null))
                .add("exchange.certificateBin", row -> row.certificateBin().orElse(null))
                .add("exchange.requestHash", MessageRow::requestHash)
                .add("exchange.responseHash", MessageRow::responseHash)
                .add("exchange.rowHash", row -> row.hash().orElse(null))
                .facts();
    }
}
