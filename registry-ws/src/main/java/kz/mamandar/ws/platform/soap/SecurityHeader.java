package kz.mamandar.ws.platform.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.wss4j.dom.WSConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The Security header of a message that is meant for us. */
record SecurityHeader(Element element) {

    static final QName NAME = new QName(WSConstants.WSSE_NS, WSConstants.WSSE_LN);

    /** The one header of the message without an actor. */
    static SecurityHeader of(SoapMessage message) {
        List<Element> found = new ArrayList<>();
        for (Header header : message.getHeaders()) {
            if (NAME.equals(header.getName())
                    && header.getObject() instanceof Element element
                    && (!(header instanceof SoapHeader soap) || soap.getActor() == null)) {
                found.add(element);
            }
        }
        if (found.size() != 1) {
            throw new SenderNotConfirmed(Refusal.SECURITY_HEADER_MISSING);
        }
        return new SecurityHeader(found.get(0));
    }

    boolean isSigned() {
        return child(WSConstants.SIG_NS, WSConstants.SIG_LN).isPresent();
    }

    Optional<Element> usernameToken() {
        return child(WSConstants.WSSE_NS, WSConstants.USERNAME_TOKEN_LN);
    }

    /** The child of this name; SECURITY_HEADER_INVALID when there are several. */
    Optional<Element> child(String namespace, String name) {
        List<Element> found = children(element, namespace, name);
        if (found.size() > 1) {
            throw new SenderNotConfirmed(Refusal.SECURITY_HEADER_INVALID);
        }
        return found.stream().findFirst();
    }

    static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && namespace.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }
}
