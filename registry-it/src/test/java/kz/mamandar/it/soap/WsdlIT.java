package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Registry;
import org.apache.cxf.tools.common.ToolConstants;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.common.toolspec.ToolSpec;
import org.apache.cxf.tools.validator.WSDLValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstRegistry
class WsdlIT {

    @ParameterizedTest
    @ValueSource(strings = {"/services/soap/specialists/v1?wsdl", "/services/soap12/specialists/v1?wsdl"})
    void theServedContractIsValidAsWsIBasicProfileAsks(String path, Registry registry) throws Exception {
        ToolContext context = new ToolContext();
        context.put(ToolConstants.CFG_WSDLURL, registry.url(path));
        WSDLValidator validator =
                new WSDLValidator(new ToolSpec(WSDLValidator.class.getResourceAsStream("wsdlvalidator.xml"), false));
        validator.setContext(context);
        assertThat(validator.executeForMaven()).isTrue();
        assertThat(registry.http().get(path).body()).contains(registry.url("/services/"));
    }
}
