package kz.mamandar.it.soap;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.mamandar.it.testing.Xml;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.util.Arrays;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Verifies the GOST signature of a message step by step: each digest, then the value over SignedInfo. */
final class GostSignature {

    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private GostSignature() {}

    /** The names of the signed parts; fails when a digest or the value is wrong. */
    static List<String> signedParts(String message, PublicKey key) throws Exception {
        Init.init();
        Document document = Xml.parsed(message);
        List<String> parts = new ArrayList<>();
        for (Element reference : all(document, DS, "Reference")) {
            Element part = withId(document, reference.getAttribute("URI").substring(1));
            byte[] digest =
                    MessageDigest.getInstance("GOST3411-2012-512", PROVIDER).digest(canonical(part));
            require(MessageDigest.isEqual(digest, bytes(all(reference, DS, "DigestValue"))), "digest of " + part);
            parts.add(part.getLocalName());
        }
        Signature signature = Signature.getInstance("ECGOST3410-2012-512", PROVIDER);
        signature.initVerify(key);
        signature.update(canonical(all(document, DS, "SignedInfo").get(0)));
        require(signature.verify(Arrays.reverse(bytes(all(document, DS, "SignatureValue")))), "value");
        return parts;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new AssertionError("wrong: " + what);
        }
    }

    private static byte[] bytes(List<Element> holder) {
        return Base64.getMimeDecoder().decode(holder.get(0).getTextContent());
    }

    private static byte[] canonical(Element element) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS).canonicalizeSubtree(element, out);
        return out.toByteArray();
    }

    private static Element withId(Document document, String id) {
        return all(document, "*", "*").stream()
                .filter(element -> id.equals(element.getAttributeNS(WSU, "Id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> all(Document in, String namespace, String name) {
        return list(in.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> all(Element in, String namespace, String name) {
        return list(in.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
