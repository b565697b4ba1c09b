package kz.mamandar.ws.platform.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractSchemaTest {

    private static final String WHO = "<m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<m:ping>WHO</m:ping>|",
                "<m:ping><m:requestorBin>12</m:requestorBin><m:purpose>abc</m:purpose></m:ping>|ping/requestorBin VALUE_INVALID",
                "<m:ping><m:requestorBin>600140000008</m:requestorBin></m:ping>|ping ELEMENT_MISSING",
                "<m:ping>WHO<m:bogus/></m:ping>|ping/bogus ELEMENT_UNEXPECTED",
                "<m:ping a='1'>WHO</m:ping>|ping ATTRIBUTE_UNEXPECTED",
                "<m:drop/>|drop UNKNOWN_MESSAGE",
                "<m:getChanges>WHO<m:limit>501</m:limit></m:getChanges>|getChanges/limit VALUE_INVALID",
                "<m:getChanges>WHO<m:limit>x</m:limit></m:getChanges>|getChanges/limit VALUE_INVALID",
                "<m:verifySpecialist>WHO<m:iin>1</m:iin><m:asOf>yesterday</m:asOf></m:verifySpecialist>"
                        + "|verifySpecialist/iin VALUE_INVALID,verifySpecialist/asOf VALUE_INVALID"
            })
    void each_wrong_place_is_named_once(String payload, String problems) throws Exception {
        assertThat(problems(payload.replace("WHO", WHO)))
                .isEqualTo(problems == null ? List.of() : List.of(problems.split(",")));
    }

    @Test
    void a_payload_of_another_namespace_is_no_message_of_ours() throws Exception {
        assertThat(problems("<ping xmlns='urn:other'/>")).containsExactly("ping UNKNOWN_MESSAGE");
    }

    private static List<String> problems(String payload) throws Exception {
        String envelope = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"
                + " xmlns:m='http://mamandar.kz/ws/specialists/v1'><s:Body>" + payload + "</s:Body></s:Envelope>";
        return ContractSchema.problems(new WholeMessage(StaxUtils.read(new StringReader(envelope)))
                        .payload()
                        .orElseThrow())
                .stream()
                .map(problem -> problem.path() + " " + problem.kind())
                .toList();
    }
}
