package kz.mamandar.ws.platform.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;

/** An X.509 certificate whose key may be RSA or GOST of Kazakhstan, which the platform's own class cannot use. */
public final class SignerCertificate {

    private static final Pattern BIN = Pattern.compile("BIN(\\d{12})");
    private static final Pattern IIN = Pattern.compile("IIN(\\d{12})");

    private final X509CertificateHolder holder;
    private final byte[] encoded;

    private SignerCertificate(X509CertificateHolder holder, byte[] encoded) {
        this.holder = holder;
        this.encoded = encoded;
    }

    /** @param der the encoded certificate */
    public static SignerCertificate of(byte[] der) throws GeneralSecurityException {
        try {
            X509CertificateHolder holder = new X509CertificateHolder(der);
            return new SignerCertificate(holder, holder.getEncoded());
        } catch (IOException | IllegalArgumentException e) {
            throw new GeneralSecurityException("not a certificate", e);
        }
    }

    X509CertificateHolder holder() {
        return holder;
    }

    public byte[] encoded() {
        return encoded.clone();
    }

    public BigInteger serialNumber() {
        return holder.getSerialNumber();
    }

    public String serial() {
        return serialNumber().toString(16);
    }

    public String issuer() {
        return holder.getIssuer().toString();
    }

    /** SHA-256 of the whole certificate in lower-case hex. */
    public String thumbprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The organisation's number, which stands in the unit of the subject. */
    public Optional<String> bin() {
        return number(BCStyle.OU, BIN);
    }

    /** Whether the certificate names this BIN or IIN as its holder. */
    public boolean belongsTo(String number) {
        Optional<String> iin = number(BCStyle.SERIALNUMBER, IIN);
        return Stream.of(bin(), iin).flatMap(Optional::stream).anyMatch(number::equals);
    }

    private Optional<String> number(ASN1ObjectIdentifier attribute, Pattern pattern) {
        return Arrays.stream(holder.getSubject().getRDNs(attribute))
                .flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()))
                .map(AttributeTypeAndValue::getValue)
                .map(value -> pattern.matcher(IETFUtils.valueToString(value).toUpperCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    Optional<SignatureScheme> scheme() {
        return SignatureScheme.ofKey(holder.getSubjectPublicKeyInfo().getAlgorithm());
    }

    PublicKey publicKey() throws GeneralSecurityException {
        return Keys.publicKey(holder.getSubjectPublicKeyInfo());
    }

    boolean isIssuedBy(SignerCertificate issuer) {
        return holder.getIssuer().equals(issuer.holder.getSubject())
                && Keys.verifies(
                        issuer.holder.getSubjectPublicKeyInfo(),
                        holder.getSignatureAlgorithm(),
                        tbs(),
                        holder.getSignature());
    }

    boolean isSelfIssued() {
        return holder.getIssuer().equals(holder.getSubject());
    }

    Optional<SignatureFault> faultAt(Instant moment) {
        if (moment.isBefore(holder.getNotBefore().toInstant())) {
            return Optional.of(SignatureFault.CERTIFICATE_NOT_YET_VALID);
        }
        return moment.isAfter(holder.getNotAfter().toInstant())
                ? Optional.of(SignatureFault.CERTIFICATE_EXPIRED)
                : Optional.empty();
    }

    /** Whether this is the certificate that an issuer's name, as XML signatures write it, and a serial number mean. */
    boolean is(X500Principal issuer, BigInteger serial) {
        return serial.equals(serialNumber()) && issuer.equals(principal(holder.getIssuer()));
    }

    private static X500Principal principal(X500Name name) {
        try {
            return new X500Principal(name.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a parsed name can be written", e);
        }
    }

    private byte[] tbs() {
        try {
            return holder.toASN1Structure().getTBSCertificate().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a parsed certificate can be written", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignerCertificate that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    /** Serial number and issuer; the subject may be a person. */
    @Override
    public String toString() {
        return serial() + " of " + issuer();
    }
}
