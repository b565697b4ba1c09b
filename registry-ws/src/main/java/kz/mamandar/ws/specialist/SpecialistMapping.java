package kz.mamandar.ws.specialist;

import java.util.Map;
import java.util.function.BiConsumer;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.EntryField;
import kz.mamandar.platform.text.Named;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.specialist.contract.Classified;
import kz.mamandar.ws.specialist.contract.EntryStatus;
import kz.mamandar.ws.specialist.contract.Provider;
import kz.mamandar.ws.specialist.contract.Specialist;

/** An entry in the words of the contract. */
final class SpecialistMapping {

    private static final Map<EntryField, BiConsumer<SpecialistView, Specialist>> FIELDS = Map.of(
            EntryField.SPECIALTY,
            (view, specialist) -> specialist.setSpecialty(view.specialty()),
            EntryField.EDUCATION,
            SpecialistMapping::education,
            EntryField.CATEGORY,
            SpecialistMapping::category,
            EntryField.POSITION,
            (view, specialist) -> specialist.setPosition(view.position()),
            EntryField.PROVIDER,
            (view, specialist) -> specialist.setProvider(provider(view)),
            EntryField.SETTINGS,
            SpecialistMapping::settings);

    private SpecialistMapping() {}

    /** The entry with what the scope lets the client see of it. */
    static Specialist of(SpecialistView view, ClientScope scope) {
        Specialist specialist = new Specialist();
        specialist.setRegistryNumber(view.registryNumber());
        specialist.setStatus(EntryStatus.fromValue(view.status().name()));
        specialist.setSurname(view.surname());
        specialist.setGivenName(view.givenName());
        view.patronymic().ifPresent(specialist::setPatronymic);
        specialist.setProfession(of(view.profession()));
        specialist.setRegion(of(view.region()));
        specialist.setRegisteredOn(XmlDates.of(view.registeredOn()));
        specialist.setVersion(view.version());
        specialist.setValidFrom(XmlDates.of(view.validFrom()));
        scope.fields().forEach(field -> FIELDS.get(field).accept(view, specialist));
        return specialist;
    }

    private static void education(SpecialistView view, Specialist specialist) {
        specialist.setEducationLevel(of(view.educationLevel()));
        specialist.setEducationInstitution(view.institution());
        specialist.setGraduationYear(view.graduationYear());
    }

    private static void category(SpecialistView view, Specialist specialist) {
        view.category().map(SpecialistMapping::of).ifPresent(specialist::setQualificationCategory);
        view.categoryIssuedOn().map(XmlDates::of).ifPresent(specialist::setCategoryIssuedOn);
        view.categoryValidUntil().map(XmlDates::of).ifPresent(specialist::setCategoryValidUntil);
    }

    private static void settings(SpecialistView view, Specialist specialist) {
        view.settings().stream().map(SpecialistMapping::of).forEach(specialist.getSetting()::add);
    }

    private static Provider provider(SpecialistView view) {
        Provider provider = new Provider();
        view.providerBin().ifPresent(provider::setBin);
        provider.setNameRu(view.providerNameRu());
        provider.setNameKz(view.providerNameKk());
        provider.setLicenceNumber(view.licenceNumber());
        return provider;
    }

    static Classified of(Named named) {
        Classified classified = new Classified();
        classified.setCode(named.code());
        classified.setNameRu(named.nameRu());
        classified.setNameKz(named.nameKk());
        return classified;
    }
}
