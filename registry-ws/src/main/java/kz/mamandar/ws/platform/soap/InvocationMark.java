package kz.mamandar.ws.platform.soap;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Marks a message whose reading is done: what goes wrong from now on is not its sender's doing. A message without a payload is
 * refused before.
 */
class InvocationMark extends AbstractPhaseInterceptor<Message> {

    private static final String KEY = InvocationMark.class.getName();

    InvocationMark() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(Message message) {
        List<?> parameters = message.getContent(List.class);
        if (parameters == null || parameters.stream().allMatch(Objects::isNull)) {
            throw new Fault(new XMLStreamException("no payload"));
        }
        message.getExchange().put(KEY, Boolean.TRUE);
    }

    static boolean isOn(Message message) {
        return Boolean.TRUE.equals(message.getExchange().get(KEY));
    }
}
