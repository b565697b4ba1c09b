package kz.mamandar.ws.platform.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.security.SecurityContext;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.principal.UsernameTokenPrincipal;

/** Makes the sender of the message the caller of the services, before the operation is invoked. */
class SenderInterceptor extends AbstractPhaseInterceptor<Message> {

    private final SenderIdentity identity;

    SenderInterceptor(SenderIdentity identity) {
        super(Phase.PRE_INVOKE);
        this.identity = identity;
    }

    @Override
    public void handleMessage(Message message) {
        HttpServletRequest request = (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
        SecurityContext security = message.get(SecurityContext.class);
        Principal principal = security == null ? null : security.getUserPrincipal();
        boolean digest = principal instanceof UsernameTokenPrincipal token && token.isPasswordDigest();
        if (principal == null || !identity.admit(principal.getName(), digest, request)) {
            throw new Fault(new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION));
        }
    }
}
