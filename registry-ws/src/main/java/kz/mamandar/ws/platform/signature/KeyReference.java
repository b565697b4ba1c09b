package kz.mamandar.ws.platform.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import kz.mamandar.ws.platform.xml.Dom;
import org.w3c.dom.Element;

/**
 * Finds the certificate that the KeyInfo of a signature points at: in the KeyInfo itself, in a token beside the signature, or
 * by issuer and serial number among those at hand.
 */
final class KeyReference {

    private static final Map<String, String> KEYWORDS = Map.of(
            "SERIALNUMBER", "2.5.4.5",
            "GIVENNAME", "2.5.4.42",
            "SURNAME", "2.5.4.4",
            "G", "2.5.4.42",
            "E", "1.2.840.113549.1.9.1",
            "EMAILADDRESS", "1.2.840.113549.1.9.1");

    private final Element signature;
    private final List<SignerCertificate> known;

    KeyReference(Element signature, List<SignerCertificate> known) {
        this.signature = signature;
        this.known = known;
    }

    SignerCertificate certificate() throws SignatureRefused {
        Element keyInfo = only(Dom.children(signature, Names.DS, "KeyInfo"));
        Element pointer = only(Dom.children(keyInfo));
        if (Dom.is(Names.WSSE, "SecurityTokenReference").test(pointer)) {
            pointer = only(Dom.children(pointer));
        }
        if (Dom.is(Names.WSSE, "KeyIdentifier").test(pointer)) {
            return x509(pointer);
        }
        if (Dom.is(Names.WSSE, "Reference").test(pointer)) {
            return token(pointer.getAttribute("URI"));
        }
        if (Dom.is(Names.DS, "X509Data").test(pointer)) {
            return x509Data(pointer);
        }
        throw unknown();
    }

    private SignerCertificate x509Data(Element data) throws SignatureRefused {
        List<Element> certificates = Dom.children(data, Names.DS, "X509Certificate");
        if (!certificates.isEmpty()) {
            return decoded(certificates.get(0));
        }
        Element named = only(Dom.children(data, Names.DS, "X509IssuerSerial"));
        String issuer = only(Dom.children(named, Names.DS, "X509IssuerName")).getTextContent();
        String serial = only(Dom.children(named, Names.DS, "X509SerialNumber")).getTextContent();
        try {
            X500Principal principal = new X500Principal(issuer.strip(), KEYWORDS);
            BigInteger number = new BigInteger(serial.strip());
            return known.stream()
                    .filter(candidate -> candidate.is(principal, number))
                    .findFirst()
                    .orElseThrow(KeyReference::unknown);
        } catch (IllegalArgumentException e) {
            throw new SignatureRefused(SignatureFault.MALFORMED, e);
        }
    }

    /** The token beside the signature, in the same security header. */
    private SignerCertificate token(String uri) throws SignatureRefused {
        List<Element> tokens = Dom.children(signature.getParentNode(), Names.WSSE, "BinarySecurityToken").stream()
                .filter(token -> uri.equals("#" + token.getAttributeNS(Names.WSU, "Id")))
                .toList();
        return x509(only(tokens));
    }

    private static SignerCertificate x509(Element holder) throws SignatureRefused {
        if (!Names.X509V3.equals(holder.getAttribute("ValueType"))) {
            throw unknown();
        }
        return decoded(holder);
    }

    private static SignerCertificate decoded(Element holder) throws SignatureRefused {
        try {
            return SignerCertificate.of(Base64.getMimeDecoder().decode(holder.getTextContent()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SignatureRefused(SignatureFault.CERTIFICATE_MALFORMED, e);
        }
    }

    private static Element only(List<Element> elements) throws SignatureRefused {
        if (elements.size() != 1) {
            throw unknown();
        }
        return elements.get(0);
    }

    private static SignatureRefused unknown() {
        return new SignatureRefused(SignatureFault.KEY_REFERENCE_UNKNOWN);
    }
}
