package kz.mamandar.ws.platform.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Has the answer signed where the client asks for it. */
class AnswerInterceptor extends AbstractPhaseInterceptor<Message> {

    private final AnswerSignature signature;

    AnswerInterceptor(AnswerSignature signature) {
        super(Phase.SETUP);
        this.signature = signature;
    }

    @Override
    public void handleMessage(Message message) {
        if (AnswerSignature.isWanted(message)) {
            message.getInterceptorChain().add(signature.interceptor());
        }
    }
}
