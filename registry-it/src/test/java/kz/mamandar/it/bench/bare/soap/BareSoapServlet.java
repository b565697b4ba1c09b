package kz.mamandar.it.bench.bare.soap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.annotation.WebServlet;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/** Publishes the service by CXF without anything around it. */
@WebServlet(urlPatterns = "/*", loadOnStartup = 1)
public class BareSoapServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private BareLookup lookup;

    @Override
    protected void loadBus(ServletConfig config) {
        super.loadBus(config);
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(getBus());
        factory.setServiceClass(BareService.class);
        factory.setServiceBean((BareService) lookup::find);
        factory.setAddress("/entries");
        factory.create();
    }
}
