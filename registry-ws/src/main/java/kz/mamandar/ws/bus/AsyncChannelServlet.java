package kz.mamandar.ws.bus;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Set;

/** The door of the AsyncChannel. */
@WebServlet("/shep/async")
public class AsyncChannelServlet extends ChannelServlet {

    private static final long serialVersionUID = 1L;
    private static final ContractFiles CONTRACT = new ContractFiles(
            "async.wsdl",
            Set.of(
                    "async-interface.wsdl",
                    "async-client.wsdl",
                    "async-client-interface.wsdl",
                    "async-types.xsd",
                    "async-client-types.xsd",
                    "async-itypes.xsd",
                    "common.xsd"));

    @Inject
    private transient AsyncChannel channel;

    @Override
    Channel channel() {
        return channel;
    }

    @Override
    ContractFiles contract() {
        return CONTRACT;
    }
}
