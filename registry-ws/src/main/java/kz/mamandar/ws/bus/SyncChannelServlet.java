package kz.mamandar.ws.bus;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Set;

/** The door of the SyncChannel. */
@WebServlet("/shep/sync")
public class SyncChannelServlet extends ChannelServlet {

    private static final long serialVersionUID = 1L;
    private static final ContractFiles CONTRACT = new ContractFiles(
            "sync.wsdl",
            Set.of("sync-interface.wsdl", "sync-types.xsd", "sync-request.xsd", "sync-response.xsd", "common.xsd"));

    @Inject
    private transient SyncChannel channel;

    @Override
    Channel channel() {
        return channel;
    }

    @Override
    ContractFiles contract() {
        return CONTRACT;
    }
}
