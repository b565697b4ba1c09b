package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.wss4j.dom.WSConstants;
import org.apache.xml.security.Init;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.Reference;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.utils.XMLUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What would keep the sender of a message from being confirmed, as far as the message alone tells: no password is tried, no
 * client looked up, nothing is remembered.
 */
@ApplicationScoped
public class SecurityFindings {

    static {
        Init.init();
    }

    private Freshness freshness;

    protected SecurityFindings() {}

    @Inject
    SecurityFindings(Freshness freshness) {
        this.freshness = freshness;
    }

    /** @param path of the element or reference it is about */
    public record SecurityFinding(String path, Refusal refusal) {}

    public List<SecurityFinding> of(Document message) {
        List<SecurityFinding> findings = new ArrayList<>();
        NodeList headers = message.getElementsByTagNameNS(WSConstants.WSSE_NS, WSConstants.WSSE_LN);
        if (headers.getLength() != 1) {
            return List.of(new SecurityFinding("Header", Refusal.SECURITY_HEADER_MISSING));
        }
        SecurityHeader header = new SecurityHeader((Element) headers.item(0));
        note(findings, "Header/Security/UsernameToken", () -> header.usernameToken()
                .ifPresent(token -> PasswordCheck.createdAt(token).ifPresent(freshness::requireRecent)));
        if (header.isSigned()) {
            signature(message, header, findings);
        } else if (header.usernameToken().isEmpty()) {
            findings.add(new SecurityFinding("Header/Security", Refusal.SECURITY_HEADER_INVALID));
        }
        return findings;
    }

    private void signature(Document message, SecurityHeader header, List<SecurityFinding> findings) {
        Element signature = header.child(WSConstants.SIG_NS, WSConstants.SIG_LN).orElseThrow();
        note(findings, "Header/Security/Signature", () -> SignatureAlgorithms.check(signature));
        note(findings, "Header/Security/Timestamp", () -> SignedMessage.of(message)
                .createdAt()
                .ifPresent(freshness::requireRecent));
        identify(message);
        try {
            XMLSignature read = new XMLSignature(signature, "", true);
            references(message, read, findings);
            value(header, read, findings);
        } catch (XMLSecurityException e) {
            findings.add(new SecurityFinding("Header/Security/Signature", Refusal.SIGNATURE_INVALID));
        }
    }

    private static void references(Document message, XMLSignature signature, List<SecurityFinding> findings)
            throws XMLSecurityException {
        Set<Element> covered = new HashSet<>();
        for (int i = 0; i < signature.getSignedInfo().getLength(); i++) {
            Reference reference = signature.getSignedInfo().item(i);
            String uri = Optional.ofNullable(reference.getURI()).orElse("");
            Element target = message.getElementById(uri.replaceFirst("^#", ""));
            if (target == null || !verifies(reference)) {
                findings.add(
                        new SecurityFinding("Header/Security/Signature/Reference " + uri, Refusal.SIGNATURE_INVALID));
            } else {
                covered.add(target);
            }
        }
        note(findings, "Header/Security/Signature/SignedInfo", () -> {
            SignedMessage parts = SignedMessage.of(message);
            if (!covered.contains(parts.body()) || !covered.contains(parts.timestamp())) {
                throw new SenderNotConfirmed(Refusal.SIGNATURE_COVERAGE);
            }
        });
    }

    private static boolean verifies(Reference reference) {
        try {
            return reference.verify();
        } catch (XMLSecurityException e) {
            return false;
        }
    }

    private static void value(SecurityHeader header, XMLSignature signature, List<SecurityFinding> findings)
            throws XMLSecurityException {
        Optional<X509Certificate> certificate = certificate(header);
        if (certificate.isPresent() && findings.isEmpty()) {
            note(findings, "Header/Security/BinarySecurityToken", () -> SignatureAlgorithms.check(certificate.get()));
            if (!signature.checkSignatureValue(certificate.get())) {
                findings.add(
                        new SecurityFinding("Header/Security/Signature/SignatureValue", Refusal.SIGNATURE_INVALID));
            }
        }
    }

    /** The certificate that the message carries itself. */
    private static Optional<X509Certificate> certificate(SecurityHeader header) {
        for (String name : List.of("BinarySecurityToken", "KeyIdentifier")) {
            NodeList found = header.element().getElementsByTagNameNS(WSConstants.WSSE_NS, name);
            if (found.getLength() == 1) {
                try {
                    byte[] encoded = XMLUtils.decode(found.item(0).getTextContent());
                    return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded)));
                } catch (CertificateException | IllegalArgumentException unreadable) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static void identify(Document message) {
        NodeList all = message.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttributeNS(WSConstants.WSU_NS, "Id")) {
                element.setIdAttributeNS(WSConstants.WSU_NS, "Id", true);
            }
        }
    }

    private static void note(List<SecurityFinding> findings, String path, Runnable check) {
        try {
            check.run();
        } catch (SenderNotConfirmed refused) {
            findings.add(new SecurityFinding(path, refused.refusal()));
        }
    }
}
