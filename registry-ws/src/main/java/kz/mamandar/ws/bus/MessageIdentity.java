package kz.mamandar.ws.bus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;

/**
 * What makes a message the same as its copy: service, date and payload. The bus may give a copy another session, and its
 * sender may sign it anew.
 */
final class MessageIdentity {

    private MessageIdentity() {}

    /** SHA-256 in a form that does not depend on how the XML was written down. */
    static byte[] of(BusInfo info, Element data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.writeBytes((info.serviceId() + "\n" + info.messageDate() + "\n").getBytes(StandardCharsets.UTF_8));
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(data, bytes);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (XMLSecurityException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a parsed message has a canonical form", e);
        }
    }
}
