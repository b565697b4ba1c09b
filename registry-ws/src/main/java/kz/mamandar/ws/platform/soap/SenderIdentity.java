package kz.mamandar.ws.platform.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Who sent a SOAP message: the client of its UsernameToken. */
@ApplicationScoped
public class SenderIdentity {

    /** Request attribute with the {@link ClientView} of the sender. */
    public static final String CLIENT = "kz.mamandar.soapClient";

    @Inject
    private ClientService clients;

    @Inject
    private CurrentCaller caller;

    /** Gives WSS4J the password of a user it asks for, and none for an unknown one. */
    CallbackHandler passwords() {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof WSPasswordCallback wanted) {
                    clients.findSoapClient(wanted.getIdentifier())
                            .flatMap(SoapClient::password)
                            .ifPresent(wanted::setPassword);
                }
            }
        };
    }

    /** Lets the sender in, unless the password came in clear where its policy and the transport do not allow that. */
    boolean admit(String username, boolean digest, HttpServletRequest request) {
        Optional<SoapClient> known = clients.findSoapClient(username)
                .filter(client -> digest || request.isSecure() || client.textPasswordAllowed());
        known.map(SoapClient::client).ifPresent(client -> {
            caller.set(Caller.client(client.id(), client.code(), request.getRemoteAddr()));
            request.setAttribute(CLIENT, client);
        });
        return known.isPresent();
    }
}
