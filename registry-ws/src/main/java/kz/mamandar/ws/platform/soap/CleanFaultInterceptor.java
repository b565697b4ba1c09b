package kz.mamandar.ws.platform.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.log.MessageFacts;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/**
 * Turns whatever went wrong into the fault of the contract. SOAP 1.1 sends every fault with HTTP 500 (WS-I Basic Profile
 * R1126); SOAP 1.2 sends the sender's own with 400.
 */
class CleanFaultInterceptor extends AbstractSoapInterceptor {

    private static final Logger LOG = Logger.getLogger(CleanFaultInterceptor.class.getName());
    private static final Set<String> OF_THE_PROTOCOL = Set.of("VersionMismatch", "MustUnderstand");
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    CleanFaultInterceptor() {
        super(Phase.PRE_PROTOCOL);
        addBefore("org.apache.cxf.binding.soap.interceptor.SoapPreProtocolOutInterceptor");
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if (!(message.getContent(Exception.class) instanceof Fault fault)) {
            return;
        }
        FaultDetail detail = FaultDetail.of(fault, InvocationMark.isOn(message), field(message));
        if (detail.isOurs()) {
            LOG.log(
                    Level.SEVERE,
                    "A SOAP request failed, incident " + detail.incident().orElseThrow(),
                    fault);
        }
        note(message, detail.code());
        SoapVersion version = message.getVersion();
        fault.setMessage(detail.text("ru"));
        fault.setLang("ru");
        fault.setDetail(detail.element());
        if (!isOfTheProtocol(fault)) {
            fault.setFaultCode(detail.isOurs() ? version.getReceiver() : version.getSender());
            if (fault instanceof SoapFault soapFault) {
                soapFault.setSubCodes(new ArrayList<>());
            }
        }
        boolean bad = version instanceof Soap12 && !detail.isOurs();
        fault.setStatusCode(bad ? BAD_REQUEST : SERVER_ERROR);
        message.put(Message.ENCODING, StandardCharsets.UTF_8.name());
    }

    private static void note(SoapMessage message, String code) {
        Object request = message.getExchange().getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        MessageFacts.of((HttpServletRequest) request).outcome(code);
    }

    /** The first element that does not follow the schema, when the message could be read as XML. */
    private static Optional<String> field(SoapMessage message) {
        Message in = message.getExchange().getInMessage();
        try {
            return WholeMessage.of(in)
                    .flatMap(WholeMessage::payload)
                    .flatMap(
                            payload -> ContractSchema.problems(payload).stream().findFirst())
                    .map(SchemaProblem::path);
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOfTheProtocol(Fault fault) {
        return fault.getFaultCode() != null
                && OF_THE_PROTOCOL.contains(fault.getFaultCode().getLocalPart());
    }
}
