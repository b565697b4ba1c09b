package kz.mamandar.ws.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.identifier.RegistryNumber;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Values of a payload that follow the schema and are refused nevertheless: check digits and codes. */
@ApplicationScoped
class ValueFindings {

    private final Map<String, Check> checks = new LinkedHashMap<>();

    protected ValueFindings() {}

    @Inject
    ValueFindings(ClassifierService classifiers) {
        checks.put("requestorBin", new Check(text -> Bin.parse(text).isPresent(), ErrorCode.INVALID_BIN));
        checks.put("bin", new Check(text -> Bin.parse(text).isPresent(), ErrorCode.INVALID_BIN));
        checks.put("iin", new Check(text -> Iin.parse(text).isPresent(), ErrorCode.INVALID_IIN));
        checks.put(
                "registryNumber", new Check(text -> RegistryNumber.parse(text).isPresent(), ErrorCode.FIELD_INVALID));
        checks.put("region", known(classifiers, Classifier.REGIONS));
        checks.put("profession", known(classifiers, Classifier.PROFESSIONS));
        checks.put("category", known(classifiers, Classifier.CATEGORIES));
    }

    private static Check known(ClassifierService classifiers, Classifier classifier) {
        return new Check(code -> classifiers.find(classifier, code).isPresent(), ErrorCode.UNKNOWN_CODE);
    }

    private record Check(Predicate<String> holds, ErrorCode otherwise) {}

    record ValueFinding(String path, ErrorCode code) {}

    List<ValueFinding> of(Element payload) {
        List<ValueFinding> findings = new ArrayList<>();
        for (Node node = payload.getFirstChild(); node != null; node = node.getNextSibling()) {
            Check check = node instanceof Element ? checks.get(node.getLocalName()) : null;
            if (check != null && !check.holds().test(node.getTextContent())) {
                findings.add(new ValueFinding(payload.getLocalName() + "/" + node.getLocalName(), check.otherwise()));
            }
        }
        return findings;
    }
}
