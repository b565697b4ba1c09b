package kz.mamandar.ws.platform.soap;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** Keeps faults out of CXF's log: what a sender did wrong is told the sender, and ours is logged with its incident. */
final class SilentFaults implements FaultListener {

    @Override
    public boolean faultOccurred(Exception exception, String description, Message message) {
        return false;
    }
}
