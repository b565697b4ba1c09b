package kz.mamandar.ws.platform.soap;

import jakarta.servlet.ServletConfig;
import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.validation.Schema;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.resource.ResourceManager;
import org.apache.cxf.service.model.ServiceInfo;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.addressing.EndpointReferenceUtils;
import org.apache.cxf.ws.policy.PolicyEngine;

/** Publishes one endpoint with what all of them share: limits of the parser, who sent a message, clean faults. */
public abstract class SoapServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    /** What is published, and the binding of its port. */
    protected abstract Published published();

    protected abstract SenderIdentity identity();

    /** An endpoint: implementor, contract interface, WSDL on the class path, port and binding. */
    public record Published(
            Object implementor,
            Class<?> contract,
            String wsdl,
            QName service,
            QName port,
            String bindingId,
            String path) {}

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        Bus bus = getBus();
        BusFactory.setDefaultBus(bus);
        bus.getExtension(PolicyEngine.class)
                .setEnabled(false); // no contract has one, yet each message would be asked about
        bus.getExtension(ResourceManager.class).addResourceResolver(new ApplicationLoader());
        Published published = published();
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(published.contract());
        factory.setServiceBean(published.implementor());
        factory.setWsdlLocation(published.wsdl());
        factory.setServiceName(published.service());
        factory.setEndpointName(published.port());
        factory.setBindingId(published.bindingId());
        factory.setAddress(published.path());
        factory.setProperties(properties());
        factory.getInInterceptors().add(new SenderInterceptor(identity()));
        factory.getInInterceptors().add(new InvocationMark());
        factory.getOutInterceptors().add(new AnswerInterceptor(identity().answers()));
        factory.getOutFaultInterceptors().add(new CleanFaultInterceptor());
        keepValidators(
                factory.create().getEndpoint().getService().getServiceInfos().get(0), bus);
    }

    private static void keepValidators(ServiceInfo service, Bus bus) {
        Schema schema = EndpointReferenceUtils.getSchema(service, bus);
        service.setProperty(Schema.class.getName(), new KeptValidators(schema));
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("schema-validation-enabled", "IN");
        properties.put("allowNonMatchingToDefaultSoapAction", true);
        properties.put("faultStackTraceEnabled", false);
        properties.put("exceptionMessageCauseEnabled", false);
        properties.put("autoRewriteSoapAddressForAllServices", true);
        properties.put(FaultListener.class.getName(), new SilentFaults());
        properties.putAll(XmlLimits.PROPERTIES);
        return properties;
    }
}
