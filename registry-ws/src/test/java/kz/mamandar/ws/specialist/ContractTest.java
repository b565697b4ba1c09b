package kz.mamandar.ws.specialist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.mamandar.client.ClientOperation;
import org.apache.cxf.BusFactory;
import org.apache.cxf.tools.common.ToolConstants;
import org.apache.cxf.tools.common.ToolContext;
import org.apache.cxf.tools.validator.internal.WSDL11Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ContractTest {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final Path WSDL = Path.of("src/main/resources/wsdl/specialists-v1.wsdl");
    private static final Path XSD = Path.of("src/main/resources/wsdl/specialists-v1.xsd");

    @Test
    void the_contract_is_clean_by_the_rules_of_ws_i() throws Exception {
        ToolContext context = new ToolContext();
        context.setParameters(new HashMap<>(Map.of(ToolConstants.CFG_WSDLURL, WSDL.toString())));
        assertThat(new WSDL11Validator(null, context, BusFactory.getDefaultBus()).isValid())
                .isTrue();
    }

    @Test
    void every_element_type_and_value_is_described_in_three_languages() throws Exception {
        List<String> bare = new ArrayList<>();
        for (String kind : List.of("element", "simpleType", "complexType", "enumeration")) {
            NodeList nodes = read(XSD).getElementsByTagNameNS(XS, kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                Element node = (Element) nodes.item(i);
                if (isNamed(node) && !languages(node).equals(List.of("kk", "ru", "en"))) {
                    bare.add(kind + " " + node.getAttribute("name") + node.getAttribute("value"));
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void each_right_of_a_client_is_an_operation_of_the_contract() throws Exception {
        NodeList elements = read(XSD).getDocumentElement().getChildNodes();
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element
                    && "element".equals(element.getLocalName())
                    && element.getAttribute("name").endsWith("Response")) {
                String name = element.getAttribute("name").replace("Response", "");
                requests.add(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
            }
        }
        assertThat(requests)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ClientOperation.values()).map(Enum::name).toList());
    }

    private static boolean isNamed(Element node) {
        return node.hasAttribute("name") || node.hasAttribute("value");
    }

    private static List<String> languages(Element node) {
        List<String> languages = new ArrayList<>();
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            if (node.getChildNodes().item(i) instanceof Element annotation
                    && "annotation".equals(annotation.getLocalName())) {
                NodeList texts = annotation.getElementsByTagNameNS(XS, "documentation");
                for (int j = 0; j < texts.getLength(); j++) {
                    languages.add(((Element) texts.item(j)).getAttribute("xml:lang"));
                }
            }
        }
        return languages;
    }

    private static Document read(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }
}
