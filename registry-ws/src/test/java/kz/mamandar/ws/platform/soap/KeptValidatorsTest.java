package kz.mamandar.ws.platform.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.ws.specialist.contract.Ping;
import org.junit.jupiter.api.Test;

class KeptValidatorsTest {

    private static final String GOOD = "<m:ping xmlns:m='http://mamandar.kz/ws/specialists/v1'>"
            + "<m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose></m:ping>";
    private static final List<String> BAD = List.of(
            GOOD.replace("600140000008", "12"),
            GOOD.replace("<m:purpose>Тексеру</m:purpose>", ""),
            GOOD.replace("</m:ping>", "<m:bogus/></m:ping>"),
            GOOD.replace("</m:ping>", ""),
            GOOD.substring(0, GOOD.length() / 2));

    private final Schema kept;
    private final JAXBContext contract;

    KeptValidatorsTest() throws Exception {
        kept = new KeptValidators(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/wsdl/specialists-v1.xsd")));
        contract = JAXBContext.newInstance(Ping.class);
    }

    @Test
    void a_thread_has_one_validator() {
        assertThat(kept.newValidatorHandler()).isSameAs(kept.newValidatorHandler());
        assertThat(AtOnce.run(List.<Callable<Object>>of(kept::newValidatorHandler, kept::newValidatorHandler)))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_came_before_does_not_change_the_verdict() throws JAXBException {
        for (int round = 0; round < 3; round++) {
            for (String bad : BAD) {
                assertThat(isTaken(GOOD)).isTrue();
                assertThat(isTaken(bad)).isFalse();
                assertThat(isTaken(bad)).isFalse();
            }
        }
    }

    @Test
    void threads_do_not_disturb_each_other() {
        List<Callable<Boolean>> calls = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> isTaken(i % 2 == 0 ? GOOD : BAD.get(i % BAD.size())))
                .toList();
        List<Boolean> verdicts = AtOnce.run(calls);
        assertThat(IntStream.range(0, 60).filter(i -> verdicts.get(i) != (i % 2 == 0)))
                .isEmpty();
    }

    private boolean isTaken(String message) throws JAXBException {
        Unmarshaller reader = contract.createUnmarshaller();
        reader.setSchema(kept);
        try {
            return reader.unmarshal(new StreamSource(new StringReader(message)), Ping.class)
                            .getValue()
                    != null;
        } catch (JAXBException refused) {
            return false;
        }
    }
}
