package kz.mamandar.ws.platform.soap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxOutInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Has the answer signed where the client asks for it: it is held back, signed as a whole, and then sent. */
class AnswerInterceptor extends AbstractPhaseInterceptor<Message> {

    private final AnswerSignature signature;

    AnswerInterceptor(AnswerSignature signature) {
        super(Phase.PRE_STREAM);
        addBefore(StaxOutInterceptor.class.getName());
        this.signature = signature;
    }

    @Override
    public void handleMessage(Message message) {
        if (!AnswerSignature.isWanted(message)) {
            return;
        }
        signature.signer();
        OutputStream out = message.getContent(OutputStream.class);
        ByteArrayOutputStream held = new ByteArrayOutputStream(4_096);
        message.setContent(OutputStream.class, held);
        if (!message.getInterceptorChain().doIntercept(message)) {
            return;
        }
        try {
            out.write(signature.signed(held.toByteArray()));
            out.flush();
        } catch (IOException e) {
            throw new Fault(e);
        }
        message.setContent(OutputStream.class, out);
    }
}
