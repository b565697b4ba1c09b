package kz.mamandar.it.soap;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Registry;
import org.apache.cxf.tools.common.ToolConstants;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.validator.internal.WSDL11Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstRegistry
class WsdlIT {

    @ParameterizedTest
    @ValueSource(strings = {"/services/soap/specialists/v1?wsdl", "/services/soap12/specialists/v1?wsdl"})
    void theServedContractIsValidAsWsIBasicProfileAsks(String path, Registry registry) {
        ToolContext context = new ToolContext();
        context.put(ToolConstants.CFG_WSDLURL, registry.url(path));
        assertThat(new WSDL11Validator(null, context).isValid()).isTrue();
        assertThat(registry.http().get(path).body()).contains(registry.url("/services/"));
    }
}
