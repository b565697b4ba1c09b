package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.messagelog.LoggedMessage.Mark;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.platform.log.MessageFacts;
import org.w3c.dom.Element;

/** Who sent a SOAP message: the client of its UsernameToken or of the certificate that signed it. */
@ApplicationScoped
public class SenderIdentity {

    /** Request attribute with the {@link ClientView} of the sender. */
    public static final String CLIENT = "kz.mamandar.soapClient";

    @Inject
    private PasswordCheck passwords;

    @Inject
    private SignatureCheck signatures;

    @Inject
    private AnswerSignature answers;

    @Inject
    private ClientService clients;

    @Inject
    private CurrentCaller caller;

    AnswerSignature answers() {
        return answers;
    }

    SoapClient byPassword(Element token, HttpServletRequest request) {
        PasswordCheck.Confirmed confirmed = passwords.confirm(token, isProtected(request));
        confirmed.mark().ifPresent(mark -> requireFirst(mark, request));
        return confirmed.sender();
    }

    SoapClient bySignature(SignedMessage message, HttpServletRequest request) {
        SignatureCheck.Confirmed confirmed = signatures.confirm(message);
        requireFirst(confirmed.mark(), request);
        MessageFacts.of(request).signedBy(confirmed.certificate());
        return confirmed.sender();
    }

    /** MESSAGE_REPLAYED when it turned out to be a copy. */
    private static void requireFirst(Mark mark, HttpServletRequest request) {
        if (!MessageFacts.of(request).isFirst(mark)) {
            throw new SenderNotConfirmed(Refusal.MESSAGE_REPLAYED);
        }
    }

    /** Also behind a proxy that ends TLS: who claims that of a connection in clear harms nobody but himself. */
    private static boolean isProtected(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** Makes the client the caller. */
    void admit(SoapClient sender, HttpServletRequest request) {
        ClientView client = sender.client();
        caller.set(Caller.client(client.id(), client.code(), request.getRemoteAddr()));
        request.setAttribute(CLIENT, client);
    }

    /** Records whose message was refused and why. */
    void refuse(String name, Refusal refusal, HttpServletRequest request) {
        caller.set(Caller.anonymous(request.getRemoteAddr()));
        clients.recordRefused(name, refusal.name());
        MessageFacts.of(request).refused(name, refusal.name());
    }
}
