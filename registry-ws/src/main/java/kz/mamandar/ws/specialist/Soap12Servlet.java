package kz.mamandar.ws.specialist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import javax.xml.namespace.QName;
import kz.mamandar.ws.platform.soap.SenderIdentity;
import kz.mamandar.ws.platform.soap.SoapServlet;
import kz.mamandar.ws.specialist.contract.Specialists;
import org.apache.cxf.binding.soap.SoapBindingConstants;

/** The service over SOAP 1.2. */
@WebServlet(
        urlPatterns = "/soap12/*",
        loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class Soap12Servlet extends SoapServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private SpecialistsEndpoint endpoint;

    @Inject
    private SenderIdentity identity;

    @Override
    protected Published published() {
        return new Published(
                endpoint,
                Specialists.class,
                Soap11Servlet.WSDL,
                Soap11Servlet.SERVICE,
                new QName(Soap11Servlet.NAMESPACE, "SpecialistsPort12"),
                SoapBindingConstants.SOAP12_BINDING_ID,
                Soap11Servlet.PATH);
    }

    @Override
    protected SenderIdentity identity() {
        return identity;
    }
}
