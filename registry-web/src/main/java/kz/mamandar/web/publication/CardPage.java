package kz.mamandar.web.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.text.Language;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Urls;
import kz.mamandar.web.platform.text.Texts;

/** The public card of a specialist. A hidden entry and one that never was are the same "not found". */
@Named
@RequestScoped
public class CardPage {

    @Inject
    private PublicRegistryService registry;

    @Inject
    private Here here;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    private SpecialistView entry;
    private Instant asOf;

    @PostConstruct
    void load() {
        entry = registry.find(here.parameter("registryNumber"))
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        asOf = clock.instant();
    }

    public SpecialistView getEntry() {
        return entry;
    }

    public Instant getAsOf() {
        return asOf;
    }

    public String getName() {
        return Stream.concat(Stream.of(entry.surname(), entry.givenName()), entry.patronymic().stream())
                .collect(Collectors.joining(" "));
    }

    public String getProvider() {
        return here.language() == Language.KK ? entry.providerNameKk() : entry.providerNameRu();
    }

    public String getSettings() {
        return entry.settings().stream().map(texts::name).collect(Collectors.joining(", "));
    }

    /** Opens a letter that says which entry it is about, and nothing of the person. */
    public String getReportAddress() {
        return "mailto:" + texts.get("portal.email") + "?subject="
                + Urls.encodeSegment(texts.format("card.report.subject", "number", entry.registryNumber()));
    }

    public String getStructuredData() {
        return StructuredData.of(entry, getProvider(), texts.name(entry.profession()), texts.name(entry.region()));
    }
}
