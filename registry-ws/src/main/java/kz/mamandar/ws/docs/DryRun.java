package kz.mamandar.ws.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.xml.stream.XMLStreamException;
import kz.mamandar.ws.platform.soap.ContractSchema;
import kz.mamandar.ws.platform.soap.SecurityFindings;
import kz.mamandar.ws.platform.soap.WholeMessage;
import org.w3c.dom.Element;

/** Says what is wrong with a message without doing anything: XML, envelope, sender, schema, values. */
@ApplicationScoped
class DryRun {

    private SecurityFindings security;
    private ValueFindings values;

    protected DryRun() {}

    @Inject
    DryRun(SecurityFindings security, ValueFindings values) {
        this.security = security;
        this.values = values;
    }

    /** One thing that is wrong, where, and in words of both languages. */
    record Finding(String step, String path, String code, String nameRu, String nameKz) {

        static Finding of(String step, String path, String code, String bundle, String key) {
            return new Finding(step, path, code, text(bundle, "ru", key), text(bundle, "kk", key));
        }

        private static String text(String bundle, String language, String key) {
            return ResourceBundle.getBundle("kz.mamandar.ws." + bundle, Locale.forLanguageTag(language))
                    .getString(key);
        }
    }

    List<Finding> findings(byte[] bytes, String encoding) {
        WholeMessage message;
        try {
            message = WholeMessage.read(bytes, encoding);
        } catch (XMLStreamException unreadable) {
            return List.of(Finding.of("XML", "", "NOT_XML", "results", "dryrun.NOT_XML"));
        }
        List<Finding> findings = new ArrayList<>();
        if (message.isEnvelope()) {
            security.of(message.document())
                    .forEach(found -> findings.add(Finding.of(
                            "SENDER", found.path(), found.refusal().name(), "docs", "refusal." + found.refusal())));
        }
        Optional<Element> payload = message.payload();
        if (payload.isEmpty()) {
            findings.add(Finding.of("ENVELOPE", "Body", "NO_PAYLOAD", "results", "dryrun.NO_PAYLOAD"));
        }
        payload.ifPresent(element -> contract(element, findings));
        return findings;
    }

    private void contract(Element payload, List<Finding> findings) {
        ContractSchema.problems(payload)
                .forEach(problem -> findings.add(Finding.of(
                        "SCHEMA", problem.path(), problem.kind().name(), "results", "schema." + problem.kind())));
        values.of(payload)
                .forEach(found -> findings.add(
                        Finding.of("VALUE", found.path(), found.code().name(), "results", "problem." + found.code())));
    }
}
