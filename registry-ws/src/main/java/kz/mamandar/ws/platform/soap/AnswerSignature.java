package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.message.Message;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs Body and Timestamp of answers to the clients that ask for it, with the key of the installation: a PKCS #12 file with
 * one key, named by {@code registry.soap.key}, its password by {@code registry.soap.key.password}.
 */
@ApplicationScoped
public class AnswerSignature {

    private static final String MERLIN = "org.apache.wss4j.crypto.merlin.keystore.";
    private static final String PARTS = "{Element}{%s}Timestamp;Body".formatted(WSConstants.WSU_NS);
    private static final String WANTED = AnswerSignature.class.getName();

    private Optional<String> file;
    private String password;

    protected AnswerSignature() {}

    @Inject
    AnswerSignature(
            @ConfigProperty(name = "registry.soap.key") Optional<String> file,
            @ConfigProperty(name = "registry.soap.key.password") Optional<String> password) {
        this.file = file;
        this.password = password.orElse("");
    }

    /** Notes that the answer to this message is to be signed. */
    static void want(Message message) {
        message.getExchange().put(WANTED, Boolean.TRUE);
    }

    static boolean isWanted(Message message) {
        return Boolean.TRUE.equals(message.getExchange().get(WANTED));
    }

    /** What signs one answer; fails when a client asks for signatures and the installation has no key. */
    WSS4JOutInterceptor interceptor() {
        String path = file.orElseThrow(() -> new IllegalStateException("registry.soap.key is not configured"));
        Properties keys = new Properties();
        keys.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
        keys.put(MERLIN + "file", path);
        keys.put(MERLIN + "type", "PKCS12");
        keys.put(MERLIN + "password", password);
        CallbackHandler secrets = callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(password);
        Map<String, Object> settings = new HashMap<>();
        settings.put(WSHandlerConstants.ACTION, WSHandlerConstants.TIMESTAMP + " " + WSHandlerConstants.SIGNATURE);
        settings.put(WSHandlerConstants.SIG_PROP_REF_ID, "keys");
        settings.put("keys", keys);
        settings.put(WSHandlerConstants.SIGNATURE_USER, alias(path));
        settings.put(WSHandlerConstants.PW_CALLBACK_REF, secrets);
        settings.put(WSHandlerConstants.SIG_KEY_ID, "DirectReference");
        settings.put(WSHandlerConstants.SIG_ALGO, WSConstants.RSA_SHA256);
        settings.put(WSHandlerConstants.SIG_DIGEST_ALGO, WSConstants.SHA256);
        settings.put(WSHandlerConstants.SIGNATURE_PARTS, PARTS);
        return new WSS4JOutInterceptor(settings);
    }

    private String alias(String path) {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return Collections.list(store.aliases()).get(0);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("registry.soap.key cannot be read", e);
        }
    }
}
