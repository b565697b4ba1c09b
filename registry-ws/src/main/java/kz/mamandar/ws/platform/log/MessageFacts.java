package kz.mamandar.ws.platform.log;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mamandar.messagelog.LoggedMessage;
import kz.mamandar.messagelog.LoggedMessage.Certificate;
import kz.mamandar.messagelog.LoggedMessage.Channel;
import kz.mamandar.messagelog.LoggedMessage.Direction;
import kz.mamandar.messagelog.LoggedMessage.Ids;
import kz.mamandar.messagelog.LoggedMessage.Inquiry;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.messagelog.LoggedMessage.Proof;
import kz.mamandar.ws.platform.signature.SignatureVerdict;
import kz.mamandar.ws.platform.signature.SignerCertificate;

/** Collects what becomes known of a message on its way; what it was refused for is known, too. */
public final class MessageFacts {

    /** Request attribute under which the door finds the facts of the message at hand. */
    public static final String ATTRIBUTE = "kz.mamandar.messageFacts";

    private final Channel channel;
    private final String clientIp;
    private Ids ids = new Ids(null, null, null, null, null);
    private Certificate certificate = Certificate.none();
    private String verdict = "NONE";
    private String businessVerdict;
    private String requestorBin;
    private String purpose;
    private String outcome = "UNANSWERED";
    private boolean keepBodies;
    private final List<Mark> marks = new ArrayList<>();
    private final boolean copy;

    public MessageFacts(Channel channel, String clientIp) {
        this(channel, clientIp, false);
    }

    private MessageFacts(Channel channel, String clientIp, boolean copy) {
        this.channel = channel;
        this.clientIp = clientIp;
        this.copy = copy;
    }

    /** Of a message that turned out to be a copy of one that was answered. */
    static MessageFacts ofCopy(Channel channel, String clientIp) {
        return new MessageFacts(channel, clientIp, true);
    }

    /** The facts of the message at hand; facts that nobody asks for where no door has begun to collect them. */
    public static MessageFacts of(HttpServletRequest request) {
        Object facts = request.getAttribute(ATTRIBUTE);
        return facts instanceof MessageFacts found ? found : new MessageFacts(Channel.SOAP, request.getRemoteAddr());
    }

    /** What a sender without an envelope of the bus calls, and who it is. */
    public void called(String operation, String sender) {
        ids = new Ids(null, null, null, operation, sender);
    }

    /** The sender could not be confirmed under the name it gave. */
    public void refused(String name, String reason) {
        ids = new Ids(null, null, null, null, name);
        verdict = reason;
    }

    public void signedBy(X509Certificate found) {
        verdict = "VALID";
        try {
            certificate = certificate(SignerCertificate.of(found.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was verified can be read", e);
        }
    }

    public void ids(Ids read) {
        ids = read;
    }

    public void signedBy(SignatureVerdict found) {
        verdict = found.name();
        found.signer().ifPresent(signer -> certificate = certificate(signer));
    }

    public void businessSignedBy(SignatureVerdict found) {
        businessVerdict = found.name();
        if (certificate.thumbprint() == null) {
            found.signer().ifPresent(signer -> certificate = certificate(signer));
        }
    }

    public void inquiry(String bin, String stated) {
        requestorBin = bin;
        purpose = stated;
    }

    public void outcome(String code) {
        outcome = code;
    }

    public void keepBodies(boolean keep) {
        keepBodies = keep;
    }

    /**
     * Whether a message with this mark may still be answered. That of a message which nobody has answered yet is known in the end, when it
     * is recorded.
     */
    public boolean isFirst(Mark mark) {
        if (!copy) {
            marks.add(mark);
        }
        return !copy;
    }

    /** Its marks are used up when it is answered: where the answer failed, the sender may send it again. */
    LoggedMessage message(byte[] request, byte[] response, Duration duration) {
        return new LoggedMessage(
                channel,
                Direction.IN,
                ids,
                new Proof(verdict, businessVerdict, certificate),
                new Inquiry(requestorBin, purpose, clientIp),
                request,
                response,
                duration,
                outcome,
                keepBodies,
                response.length > 0 ? List.copyOf(marks) : List.of());
    }

    public static Certificate certificate(SignerCertificate signer) {
        Optional<String> bin = signer.bin();
        return new Certificate(signer.serial(), signer.issuer(), signer.thumbprint(), bin.orElse(null));
    }
}
