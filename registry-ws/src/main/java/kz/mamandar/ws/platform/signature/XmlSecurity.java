package kz.mamandar.ws.platform.signature;

import java.security.Security;
import kz.mamandar.ws.platform.xml.Santuario;
import org.apache.xml.security.algorithms.JCEMapper;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;

/** Teaches Santuario the algorithms of Kazakhstan, once per class loader. */
final class XmlSecurity {

    static {
        Santuario.ready();
        // Santuario looks digests up by name alone, among the providers that the whole platform knows.
        if (Security.getProvider(KazakhGost.PROVIDER.getName()) == null) {
            Security.addProvider(KazakhGost.PROVIDER);
        }
        JCEMapper.register(SignatureScheme.GOST_2015_256.digestUri(), new JCEMapper.Algorithm("", "GOST3411-2012-256"));
        JCEMapper.register(SignatureScheme.GOST_2015_512.digestUri(), new JCEMapper.Algorithm("", "GOST3411-2012-512"));
        try {
            SignatureAlgorithm.register(
                    SignatureScheme.GOST_2015_256.signatureUri(), GostSignatureAlgorithm.Gost256.class);
            SignatureAlgorithm.register(
                    SignatureScheme.GOST_2015_512.signatureUri(), GostSignatureAlgorithm.Gost512.class);
        } catch (XMLSecurityException | ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private XmlSecurity() {}

    /** Does nothing more than to see that the class is initialised. */
    static void ready() {}
}
