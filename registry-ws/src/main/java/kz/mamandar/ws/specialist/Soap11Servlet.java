package kz.mamandar.ws.specialist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import javax.xml.namespace.QName;
import kz.mamandar.ws.platform.soap.SenderIdentity;
import kz.mamandar.ws.platform.soap.SoapServlet;
import kz.mamandar.ws.specialist.contract.Specialists;
import org.apache.cxf.binding.soap.SoapBindingConstants;

/** The service over SOAP 1.1. */
@WebServlet(
        urlPatterns = "/soap/*",
        loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class Soap11Servlet extends SoapServlet {

    private static final long serialVersionUID = 1L;

    static final String NAMESPACE = "http://mamandar.kz/ws/specialists/v1";
    static final QName SERVICE = new QName(NAMESPACE, "SpecialistsService");
    static final String WSDL = "classpath:wsdl/specialists-v1.wsdl";
    static final String PATH = "/specialists/v1";

    @Inject
    private SpecialistsEndpoint endpoint;

    @Inject
    private SenderIdentity identity;

    @Override
    protected Published published() {
        return new Published(
                endpoint,
                Specialists.class,
                WSDL,
                SERVICE,
                new QName(NAMESPACE, "SpecialistsPort"),
                SoapBindingConstants.SOAP11_BINDING_ID,
                PATH);
    }

    @Override
    protected SenderIdentity identity() {
        return identity;
    }
}
