package kz.mamandar.ws.specialist;

import kz.mamandar.platform.text.Named;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.specialist.contract.Classified;
import kz.mamandar.ws.specialist.contract.EntryStatus;
import kz.mamandar.ws.specialist.contract.Provider;
import kz.mamandar.ws.specialist.contract.Specialist;

/** An entry in the words of the contract. */
final class SpecialistMapping {

    private SpecialistMapping() {}

    static Specialist of(SpecialistView view) {
        Specialist specialist = new Specialist();
        specialist.setRegistryNumber(view.registryNumber());
        specialist.setStatus(EntryStatus.fromValue(view.status().name()));
        specialist.setSurname(view.surname());
        specialist.setGivenName(view.givenName());
        view.patronymic().ifPresent(specialist::setPatronymic);
        specialist.setProfession(of(view.profession()));
        specialist.setSpecialty(view.specialty());
        specialist.setEducationLevel(of(view.educationLevel()));
        specialist.setEducationInstitution(view.institution());
        specialist.setGraduationYear(view.graduationYear());
        view.category().map(SpecialistMapping::of).ifPresent(specialist::setQualificationCategory);
        view.categoryIssuedOn().map(XmlDates::of).ifPresent(specialist::setCategoryIssuedOn);
        view.categoryValidUntil().map(XmlDates::of).ifPresent(specialist::setCategoryValidUntil);
        specialist.setPosition(view.position());
        specialist.setProvider(provider(view));
        specialist.setRegion(of(view.region()));
        view.settings().stream().map(SpecialistMapping::of).forEach(specialist.getSetting()::add);
        specialist.setRegisteredOn(XmlDates.of(view.registeredOn()));
        specialist.setVersion(view.version());
        specialist.setValidFrom(XmlDates.of(view.validFrom()));
        return specialist;
    }

    private static Provider provider(SpecialistView view) {
        Provider provider = new Provider();
        view.providerBin().ifPresent(provider::setBin);
        provider.setNameRu(view.providerNameRu());
        provider.setNameKz(view.providerNameKk());
        provider.setLicenceNumber(view.licenceNumber());
        return provider;
    }

    private static Classified of(Named named) {
        Classified classified = new Classified();
        classified.setCode(named.code());
        classified.setNameRu(named.nameRu());
        classified.setNameKz(named.nameKk());
        return classified;
    }
}
