package kz.mamandar.ws.platform.signature;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import org.apache.xml.security.algorithms.SignatureAlgorithmSpi;
import org.apache.xml.security.signature.XMLSignatureException;

/** GOST 34.10-2015 for Santuario, which makes an instance of a subclass by its name. */
public abstract class GostSignatureAlgorithm extends SignatureAlgorithmSpi {

    private final SignatureScheme scheme;
    private final Signature signature;

    /** The length of 256 bits. */
    public static final class Gost256 extends GostSignatureAlgorithm {
        public Gost256() throws XMLSignatureException {
            super(SignatureScheme.GOST_2015_256);
        }
    }

    /** The length of 512 bits. */
    public static final class Gost512 extends GostSignatureAlgorithm {
        public Gost512() throws XMLSignatureException {
            super(SignatureScheme.GOST_2015_512);
        }
    }

    GostSignatureAlgorithm(SignatureScheme scheme) throws XMLSignatureException {
        this.scheme = scheme;
        try {
            this.signature = KazakhGost.signature(scheme == SignatureScheme.GOST_2015_512);
        } catch (GeneralSecurityException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected String engineGetURI() {
        return scheme.signatureUri();
    }

    @Override
    protected String engineGetJCEAlgorithmString() {
        return signature.getAlgorithm();
    }

    @Override
    protected String engineGetJCEProviderName() {
        return signature.getProvider().getName();
    }

    @Override
    protected void engineUpdate(byte[] input) throws XMLSignatureException {
        engineUpdate(input, 0, input.length);
    }

    @Override
    protected void engineUpdate(byte input) throws XMLSignatureException {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) throws XMLSignatureException {
        try {
            signature.update(input, offset, length);
        } catch (SignatureException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected void engineInitSign(Key key) throws XMLSignatureException {
        try {
            signature.initSign((PrivateKey) key);
        } catch (GeneralSecurityException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected void engineInitSign(Key key, SecureRandom random) throws XMLSignatureException {
        engineInitSign(key);
    }

    @Override
    protected void engineInitSign(Key key, AlgorithmParameterSpec parameters) throws XMLSignatureException {
        engineInitSign(key);
    }

    @Override
    protected byte[] engineSign() throws XMLSignatureException {
        try {
            return KazakhGost.reversed(signature.sign());
        } catch (SignatureException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected void engineInitVerify(Key key) throws XMLSignatureException {
        try {
            signature.initVerify((PublicKey) key);
        } catch (GeneralSecurityException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected boolean engineVerify(byte[] value) throws XMLSignatureException {
        try {
            return signature.verify(KazakhGost.reversed(value));
        } catch (SignatureException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected void engineSetParameter(AlgorithmParameterSpec parameters) throws XMLSignatureException {
        throw new XMLSignatureException("algorithms.noParameters");
    }

    @Override
    protected void engineSetHMACOutputLength(int length) throws XMLSignatureException {
        throw new XMLSignatureException("algorithms.noHmac");
    }
}
