package kz.mamandar.ws.platform.signature;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import kz.mamandar.ws.platform.xml.Dom;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.w3c.dom.Element;

/**
 * One ds:Signature whose form is known before anything of it is computed: one reference, algorithms of the allow-lists, no
 * object inside.
 */
final class SignedXml {

    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static final String INCLUSIVE_11 = "http://www.w3.org/2006/12/xml-c14n11";
    static final String ENVELOPED = Names.DS + "enveloped-signature";

    static final Set<String> CANONICAL = Set.of(
            EXCLUSIVE,
            EXCLUSIVE + "WithComments",
            INCLUSIVE,
            INCLUSIVE + "#WithComments",
            INCLUSIVE_11,
            INCLUSIVE_11 + "#WithComments");

    private final Element signature;
    private final Element reference;
    private final SignatureScheme scheme;
    private final List<String> transforms;

    private SignedXml(Element signature, Element reference, SignatureScheme scheme, List<String> transforms) {
        this.signature = signature;
        this.reference = reference;
        this.scheme = scheme;
        this.transforms = transforms;
    }

    static SignedXml of(Element signature) throws SignatureRefused {
        XmlSecurity.ready();
        Element signedInfo = only(signature, "SignedInfo");
        if (!Dom.children(signature, Names.DS, "Object").isEmpty()) {
            throw new SignatureRefused(SignatureFault.MALFORMED);
        }
        List<Element> references = Dom.children(signedInfo, Names.DS, "Reference");
        if (references.size() != 1) {
            throw new SignatureRefused(SignatureFault.SEVERAL_REFERENCES);
        }
        Element reference = references.get(0);
        SignatureScheme scheme = SignatureScheme.ofSignatureUri(algorithm(signedInfo, "SignatureMethod"))
                .orElseThrow(() -> new SignatureRefused(SignatureFault.ALGORITHM_NOT_ALLOWED));
        if (!SignatureScheme.isDigestUri(algorithm(reference, "DigestMethod"))) {
            throw new SignatureRefused(SignatureFault.ALGORITHM_NOT_ALLOWED);
        }
        if (!CANONICAL.contains(algorithm(signedInfo, "CanonicalizationMethod"))) {
            throw new SignatureRefused(SignatureFault.TRANSFORM_NOT_ALLOWED);
        }
        return new SignedXml(signature, reference, scheme, transforms(reference));
    }

    private static List<String> transforms(Element reference) throws SignatureRefused {
        List<Element> lists = Dom.children(reference, Names.DS, "Transforms");
        if (lists.size() > 1) {
            throw new SignatureRefused(SignatureFault.MALFORMED);
        }
        return lists.stream()
                .flatMap(list -> Dom.children(list, Names.DS, "Transform").stream())
                .map(transform -> transform.getAttribute("Algorithm"))
                .toList();
    }

    String referenceUri() {
        return reference.getAttribute("URI");
    }

    List<String> transforms() {
        return transforms;
    }

    /** Verifies value and digest with the key of the certificate. */
    void verify(SignerCertificate signer) throws SignatureRefused {
        if (signer.scheme().filter(scheme::equals).isEmpty()) {
            throw new SignatureRefused(SignatureFault.ALGORITHM_NOT_ALLOWED);
        }
        try {
            XMLSignature computed = new XMLSignature(signature, "", true);
            if (!computed.checkSignatureValue(signer.publicKey())) {
                boolean contentFits = computed.getSignedInfo().item(0).verify();
                throw new SignatureRefused(contentFits ? SignatureFault.VALUE_WRONG : SignatureFault.DIGEST_DIFFERS);
            }
        } catch (GeneralSecurityException e) {
            throw new SignatureRefused(SignatureFault.CERTIFICATE_MALFORMED, e);
        } catch (XMLSecurityException e) {
            throw new SignatureRefused(SignatureFault.MALFORMED, e);
        }
    }

    private static String algorithm(Element parent, String name) throws SignatureRefused {
        return only(parent, name).getAttribute("Algorithm");
    }

    private static Element only(Element parent, String name) throws SignatureRefused {
        List<Element> found = Dom.children(parent, Names.DS, name);
        if (found.size() != 1) {
            throw new SignatureRefused(SignatureFault.MALFORMED);
        }
        return found.get(0);
    }
}
