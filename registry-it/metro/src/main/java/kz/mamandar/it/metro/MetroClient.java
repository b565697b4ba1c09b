package kz.mamandar.it.metro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.xml.ws.Binding;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.Handler;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import kz.mamandar.it.metro.contract.ServiceFault_Exception;
import kz.mamandar.it.metro.contract.Specialists;
import kz.mamandar.it.metro.contract.SpecialistsService;

/**
 * Makes calls. Standard input: {"wsdl", "address", "port", "user", "calls": [{"sender", "password", "operation",
 * "arguments"}]}; standard output: a list of {"result": ...} or {"fault": {"code", "text", "detail"}}. It cannot sign.
 */
public final class MetroClient {

    private static final ObjectMapper JSON = new ObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";

    private final JsonNode data;
    private final Specialists port;

    private MetroClient(JsonNode data) throws IOException {
        this.data = data;
        port = new SpecialistsService(URI.create(data.get("wsdl").asText()).toURL())
                .getPort(new QName(NAMESPACE, data.get("port").asText()), Specialists.class);
        ((BindingProvider) port)
                .getRequestContext()
                .put(
                        BindingProvider.ENDPOINT_ADDRESS_PROPERTY,
                        data.get("address").asText());
    }

    public static void main(String[] arguments) throws IOException {
        MetroClient client = new MetroClient(JSON.readTree(System.in));
        ArrayNode answers = JSON.createArrayNode();
        client.data.get("calls").forEach(call -> answers.add(client.answer(call)));
        System.out.write(JSON.writeValueAsBytes(answers));
        System.out.flush();
    }

    private ObjectNode answer(JsonNode call) {
        Method operation = Stream.of(Specialists.class.getMethods())
                .filter(method -> method.getName().equals(call.get("operation").asText()))
                .findFirst()
                .orElseThrow();
        Binding binding = ((BindingProvider) port).getBinding();
        List<Handler> handlers = List.of(new UsernameTokenHandler(
                data.get("user").asText(),
                call.get("password").asText(),
                call.get("sender").asText().equals("digest")));
        binding.setHandlerChain(handlers);
        try {
            Object request = JSON.treeToValue(call.get("arguments"), operation.getParameterTypes()[0]);
            return JSON.createObjectNode().set("result", JSON.valueToTree(operation.invoke(port, request)));
        } catch (InvocationTargetException e) {
            return fault(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode fault(Throwable cause) {
        ObjectNode fault = JSON.createObjectNode();
        if (cause instanceof ServiceFault_Exception typed) {
            fault.put("code", typed.getFaultInfo().getCode());
            fault.put("text", typed.getMessage());
            fault.put("detail", JSON.valueToTree(typed.getFaultInfo()).toString());
        } else if (cause instanceof SOAPFaultException untyped) {
            fault.put("code", untyped.getFault().getFaultCode());
            fault.put("text", untyped.getMessage());
            fault.put("detail", String.valueOf(untyped.getFault().getDetail()));
        } else {
            throw new IllegalStateException(cause);
        }
        return JSON.createObjectNode().set("fault", fault);
    }
}
