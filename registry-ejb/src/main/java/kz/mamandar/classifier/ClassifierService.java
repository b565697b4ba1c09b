package kz.mamandar.classifier;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.text.Named;

/** Reference data in both languages, in the order in which it is shown. */
@Local
public interface ClassifierService {

    List<Named> list(Classifier classifier);

    Optional<Named> find(Classifier classifier, String code);

    /** Professions with their category scheme. */
    List<ProfessionView> professions();

    /** All categories, by scheme. */
    List<CategoryView> categories();

    /** Categories that can be claimed for the profession; empty when it has none. */
    List<CategoryView> categoriesOf(String professionCode);

    List<DocumentKindView> documentKinds();

    record ProfessionView(Named name, Optional<String> schemeCode, boolean medical) {}

    record CategoryView(Named name, String schemeCode, Optional<Integer> validityMonths, boolean noCategory) {}

    record DocumentKindView(
            Named name, Optional<String> hintKk, Optional<String> hintRu, boolean fileAsked, boolean expires) {}
}
