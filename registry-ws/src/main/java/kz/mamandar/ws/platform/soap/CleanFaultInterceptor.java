package kz.mamandar.ws.platform.soap;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns whatever went wrong into a fault with a stable code in both languages: MESSAGE_INVALID, SENDER_NOT_CONFIRMED or
 * INTERNAL. Parser and stack texts stay inside.
 */
class CleanFaultInterceptor extends AbstractSoapInterceptor {

    private static final Logger LOG = Logger.getLogger(CleanFaultInterceptor.class.getName());
    private static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";
    private static final QName CLIENT = new QName("http://schemas.xmlsoap.org/soap/envelope/", "Client");
    private static final QName SERVER = new QName("http://schemas.xmlsoap.org/soap/envelope/", "Server");

    CleanFaultInterceptor() {
        super(Phase.PRE_PROTOCOL);
        addBefore("org.apache.cxf.binding.soap.interceptor.SoapPreProtocolOutInterceptor");
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exception exception = message.getContent(Exception.class);
        if (!(exception instanceof Fault fault)) {
            return;
        }
        String code = code(fault);
        if (code.equals("INTERNAL")) {
            LOG.log(Level.SEVERE, "A SOAP request failed", fault);
        }
        String russian = text("ru", code);
        fault.setMessage(russian);
        fault.setFaultCode(code.equals("INTERNAL") ? SERVER : CLIENT);
        fault.setDetail(detail(code, russian, text("kk", code)));
    }

    private static String code(Fault fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof WSSecurityException) {
                return "SENDER_NOT_CONFIRMED";
            }
            if (cause instanceof XMLStreamException
                    || cause.getClass().getName().startsWith("jakarta.xml.bind")) {
                return "MESSAGE_INVALID";
            }
        }
        boolean senders = fault.getFaultCode() != null
                && ("Client".equals(fault.getFaultCode().getLocalPart())
                        || "Sender".equals(fault.getFaultCode().getLocalPart()));
        boolean refusedByTheParser = fault.getCause() == null;
        return senders || refusedByTheParser ? "MESSAGE_INVALID" : "INTERNAL";
    }

    private static String text(String language, String code) {
        return ResourceBundle.getBundle("kz.mamandar.ws.results", Locale.forLanguageTag(language))
                .getString("fault." + code);
    }

    private static Element detail(String code, String russian, String kazakh) {
        Document document = DOMUtils.createDocument();
        Element detail = document.createElement("detail");
        Element fault = document.createElementNS(NAMESPACE, "m:serviceFault");
        detail.appendChild(fault);
        append(fault, "code", code);
        append(fault, "nameRu", russian);
        append(fault, "nameKz", kazakh);
        return detail;
    }

    private static void append(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, "m:" + name);
        child.setTextContent(text);
        parent.appendChild(child);
    }
}
