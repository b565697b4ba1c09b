package kz.mamandar.ws.platform.soap;

import jakarta.ejb.EJBException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import kz.mamandar.platform.persistence.PersistenceFailure;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a fault says: a stable code in both languages, and the exact reason, the element or the number of the incident where
 * there is one. Nothing of a parser's or a stack's own text.
 */
record FaultDetail(String code, Optional<String> reason, Optional<String> field, Optional<String> incident) {

    static final String INTERNAL = "INTERNAL";
    static final String MESSAGE_INVALID = "MESSAGE_INVALID";
    static final String SENDER_NOT_CONFIRMED = "SENDER_NOT_CONFIRMED";

    private static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";

    /**
     * @param isRead whether the message had been read when it happened
     * @param field the first element that does not follow the schema, if that is what happened
     */
    static FaultDetail of(Fault fault, boolean isRead, Optional<String> field) {
        Optional<SenderNotConfirmed> refused = cause(fault, SenderNotConfirmed.class);
        if (refused.isPresent()) {
            String reason = refused.get().refusal().name();
            return new FaultDetail(SENDER_NOT_CONFIRMED, Optional.of(reason), Optional.empty(), Optional.empty());
        }
        boolean ours = isRead
                || cause(fault, EJBException.class).isPresent()
                || cause(fault, PersistenceFailure.class).isPresent();
        return ours
                ? new FaultDetail(
                        INTERNAL,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(UUID.randomUUID().toString()))
                : new FaultDetail(MESSAGE_INVALID, Optional.empty(), field, Optional.empty());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    boolean isOurs() {
        return code.equals(INTERNAL);
    }

    String text(String language) {
        return ResourceBundle.getBundle("kz.mamandar.ws.results", Locale.forLanguageTag(language))
                .getString("fault." + code);
    }

    /** As the contract has it. */
    Element element() {
        Document document = DOMUtils.createDocument();
        Element detail = document.createElement("detail");
        Element fault = document.createElementNS(NAMESPACE, "m:serviceFault");
        detail.appendChild(fault);
        append(fault, "code", code);
        append(fault, "nameRu", text("ru"));
        append(fault, "nameKz", text("kk"));
        reason.ifPresent(text -> append(fault, "reason", text));
        field.ifPresent(text -> append(fault, "field", text));
        incident.ifPresent(text -> append(fault, "incident", text));
        return detail;
    }

    private static void append(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, "m:" + name);
        child.setTextContent(text);
        parent.appendChild(child);
    }
}
