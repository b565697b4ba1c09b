package kz.mamandar.web.office.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.platform.text.Named;
import kz.mamandar.specialist.MeasureService.MeasureView;
import kz.mamandar.specialist.RegisterService.VersionView;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.web.office.FactRows;
import kz.mamandar.web.office.FactRows.Fact;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.text.Dates;
import kz.mamandar.web.platform.text.Texts;

/** What a version of an entry says, as labelled rows. */
@RequestScoped
class EntryRows {

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    static String fullName(SpecialistView entry) {
        return Stream.concat(Stream.of(entry.surname(), entry.givenName()), entry.patronymic().stream())
                .collect(Collectors.joining(" "));
    }

    List<Fact> of(SpecialistView now, SpecialistView before) {
        return new FactRows<>(texts, now, before)
                .add("register.status", entry -> texts.of(entry.status()))
                .add("register.name", EntryRows::fullName)
                .add("entry.profession", entry -> name(Optional.of(entry.profession())))
                .add("entry.specialty", SpecialistView::specialty)
                .add(
                        "entry.education",
                        entry -> name(Optional.of(entry.educationLevel())) + ", " + entry.institution() + ", "
                                + entry.graduationYear())
                .add("entry.category", entry -> name(entry.category()))
                .add(
                        "review.categoryIssuedOn",
                        entry -> Dates.day(entry.categoryIssuedOn().orElse(null)))
                .add(
                        "review.categoryValidUntil",
                        entry -> Dates.day(entry.categoryValidUntil().orElse(null)))
                .add("entry.position", SpecialistView::position)
                .add("entry.provider", entry -> names.either(entry.providerNameKk(), entry.providerNameRu()))
                .add("entry.bin", entry -> entry.providerBin().orElse(""))
                .add("entry.licence", SpecialistView::licenceNumber)
                .add("entry.region", entry -> name(Optional.of(entry.region())))
                .add(
                        "entry.settings",
                        entry -> entry.settings().stream().map(texts::name).collect(Collectors.joining(", ")))
                .facts();
    }

    String cause(VersionView version, Optional<MeasureView> measure) {
        if (measure.isPresent()) {
            return texts.get("register.cause." + measure.get().action());
        }
        return version.applicationNumber()
                .map(number -> texts.format("register.cause.application", "number", number))
                .orElseGet(() -> texts.get("register.cause.profile"));
    }

    String ground(String code) {
        return names.of(Classifier.ENTRY_GROUNDS, code);
    }

    private String name(Optional<Named> named) {
        return named.map(texts::name).map(texts::sentence).orElse("");
    }
}
