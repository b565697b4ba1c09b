package kz.mamandar.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.TreeSet;
import kz.mamandar.provider.Provider;

/** What a version of an entry says of the specialist and of the provider. */
@Embeddable
public class EntryContent {

    private String surname;

    @Column(name = "given_name")
    private String givenName;

    private String patronymic;

    @Column(name = "profession_code")
    private String professionCode;

    private String specialty;

    @Column(name = "education_level_code")
    private String educationLevelCode;

    @Column(name = "education_institution")
    private String institution;

    @Column(name = "graduation_year")
    private int graduationYear;

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "category_issued_on")
    private LocalDate categoryIssuedOn;

    @Column(name = "category_valid_until")
    private LocalDate categoryValidUntil;

    @Column(name = "job_position")
    private String position;

    @Column(name = "staff_position")
    private String staffPosition;

    @Column(name = "provider_bin")
    private String providerBin;

    @Column(name = "provider_name_kk")
    private String providerNameKk;

    @Column(name = "provider_name_ru")
    private String providerNameRu;

    @Column(name = "licence_number")
    private String licenceNumber;

    @Column(name = "region_code")
    private String regionCode;

    private String settings;

    protected EntryContent() {}

    EntryContent(SpecialistData data, Provider provider) {
        surname = data.surname();
        givenName = data.givenName();
        patronymic = data.patronymic();
        professionCode = data.professionCode();
        specialty = data.specialty();
        educationLevelCode = data.educationLevelCode();
        institution = data.institution();
        graduationYear = data.graduationYear();
        categoryCode = data.categoryCode();
        categoryIssuedOn = data.categoryIssuedOn();
        categoryValidUntil = data.categoryValidUntil();
        position = data.position();
        staffPosition = data.staffPosition();
        describe(provider);
    }

    /** The same specialist with the provider as it is now. */
    EntryContent with(Provider provider) {
        EntryContent copy = new EntryContent(
                new SpecialistData(
                        surname,
                        givenName,
                        patronymic,
                        professionCode,
                        specialty,
                        educationLevelCode,
                        institution,
                        graduationYear,
                        categoryCode,
                        categoryIssuedOn,
                        categoryValidUntil,
                        position,
                        staffPosition),
                provider);
        return copy;
    }

    private void describe(Provider provider) {
        providerBin = provider.getBin() == null ? null : provider.getBin().value();
        providerNameKk = provider.getNameKk();
        providerNameRu = provider.getNameRu();
        licenceNumber = provider.getLicenceNumber();
        regionCode = provider.getRegionCode();
        settings = String.join(",", new TreeSet<>(provider.getSettings()));
    }

    /** Whether nothing that the register shows of the provider has changed. */
    boolean showsAsItIs(Provider provider) {
        EntryContent now = with(provider);
        return now.providerNameKk.equals(providerNameKk)
                && now.providerNameRu.equals(providerNameRu)
                && now.licenceNumber.equals(licenceNumber)
                && now.regionCode.equals(regionCode)
                && now.settings.equals(settings);
    }
}
