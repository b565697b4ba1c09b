package kz.mamandar.ws.platform.soap;

import java.io.StringReader;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A client that signs its messages by the book, or not. */
record Signer(KeyPair pair, X509Certificate certificate, String method, String digest, int reference, Instant at) {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

    static Signer rsa(int bits) {
        Instant now = Instant.now();
        return rsa(bits, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    static Signer rsa(int bits, Instant from, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return of(generator.generateKeyPair(), "SHA256withRSA", WSConstants.RSA_SHA256, from, until);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Signer elliptic() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            Instant now = Instant.now();
            return of(
                    generator.generateKeyPair(),
                    "SHA256withECDSA",
                    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
                    now.minus(Duration.ofDays(1)),
                    now.plus(Duration.ofDays(1)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signer of(KeyPair pair, String algorithm, String method, Instant from, Instant until)
            throws Exception {
        X500Name name = new X500Name("CN=Test system, OU=BIN600140000008, C=KZ");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.valueOf(SERIAL.incrementAndGet()),
                                Date.from(from),
                                Date.from(until),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        return new Signer(
                pair, certificate, method, WSConstants.SHA256, WSConstants.BST_DIRECT_REFERENCE, Instant.now());
    }

    Signer with(int other) {
        return new Signer(pair, certificate, method, digest, other, at);
    }

    Signer withMethod(String other) {
        return new Signer(pair, certificate, other, digest, reference, at);
    }

    Signer withDigest(String other) {
        return new Signer(pair, certificate, method, other, reference, at);
    }

    Signer at(Instant other) {
        return new Signer(pair, certificate, method, digest, reference, other);
    }

    static Document message() throws Exception {
        return StaxUtils.read(new StringReader("<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Header/><s:Body><m:ping"
                + " xmlns:m=\"http://mamandar.kz/ws/specialists/v1\"><m:requestorBin>600140000008</m:requestorBin>"
                + "</m:ping></s:Body></s:Envelope>"));
    }

    Document sign(Document message) throws Exception {
        return sign(message, "Body", "Timestamp");
    }

    Document sign(Document message, String... parts) throws Exception {
        WSSecHeader header = new WSSecHeader(message);
        header.insertSecurityHeader();
        WSSConfig config = WSSConfig.getNewInstance();
        config.setCurrentTime(new WSTimeSource() {
            @Override
            public Instant now() {
                return at;
            }
        });
        WSSecTimestamp timestamp = new WSSecTimestamp(header);
        timestamp.setWsTimeSource(config.getCurrentTime());
        timestamp.setTimeToLive(300);
        timestamp.build();
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo("key", new String(PASSWORD));
        signature.setKeyIdentifierType(reference);
        signature.setSignatureAlgorithm(method);
        signature.setDigestAlgo(digest);
        for (String part : Set.of(parts)) {
            String namespace = part.equals("Body") ? SOAP : WSConstants.WSU_NS;
            signature.getParts().add(new WSEncryptionPart(part, namespace, "Element"));
        }
        signature.build(crypto());
        return message;
    }

    private Merlin crypto() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, PASSWORD);
        keys.setKeyEntry("key", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
        Merlin crypto = new Merlin();
        crypto.setKeyStore(keys);
        return crypto;
    }

    static Element body(Document message) {
        return child(message.getDocumentElement(), SOAP, "Body");
    }

    static Element payload(Document message) {
        return (Element) body(message).getFirstChild().getFirstChild();
    }

    static Element security(Document message) {
        Element header = child(message.getDocumentElement(), SOAP, "Header");
        return child(header, WSConstants.WSSE_NS, "Security");
    }

    private static Element child(Element parent, String namespace, String name) {
        List<Element> found = SecurityHeader.children(parent, namespace, name);
        return found.get(0);
    }
}
