package kz.mamandar.web.cabinet.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.provider.ProviderService.ProviderView;
import kz.mamandar.provider.ProviderService.SaveProvider;
import kz.mamandar.web.platform.text.Phones;

/** The fields of the profile as they are typed. */
public class ProfileFields {

    private String identifier;
    private String maskedIdentifier;
    private String nameKk;
    private String nameRu;
    private String licenceNumber;
    private LocalDate licenceDate;
    private String regionCode;
    private String address;
    private String phone;
    private String email;
    private List<String> settings = new ArrayList<>();

    static ProfileFields of(ProviderView saved) {
        ProfileFields fields = new ProfileFields();
        boolean person = saved.kind() == ProviderKind.PERSON;
        fields.identifier = person ? null : saved.identifier();
        fields.maskedIdentifier = person ? saved.identifier() : null;
        fields.nameKk = saved.nameKk();
        fields.nameRu = saved.nameRu();
        fields.licenceNumber = saved.licenceNumber();
        fields.licenceDate = saved.licenceDate();
        fields.regionCode = saved.regionCode();
        fields.address = saved.address();
        fields.phone = saved.phone().map(Phones::display).orElse(null);
        fields.email = saved.email().orElse(null);
        fields.settings = new ArrayList<>(saved.settings());
        return fields;
    }

    SaveProvider command(ProviderKind kind) {
        return new SaveProvider(
                kind,
                identifier,
                nameKk,
                nameRu,
                licenceNumber,
                licenceDate,
                regionCode,
                address,
                phone,
                email,
                settings);
    }

    public String getMaskedIdentifier() {
        return maskedIdentifier;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getNameKk() {
        return nameKk;
    }

    public void setNameKk(String nameKk) {
        this.nameKk = nameKk;
    }

    public String getNameRu() {
        return nameRu;
    }

    public void setNameRu(String nameRu) {
        this.nameRu = nameRu;
    }

    public String getLicenceNumber() {
        return licenceNumber;
    }

    public void setLicenceNumber(String licenceNumber) {
        this.licenceNumber = licenceNumber;
    }

    public LocalDate getLicenceDate() {
        return licenceDate;
    }

    public void setLicenceDate(LocalDate licenceDate) {
        this.licenceDate = licenceDate;
    }

    public String getRegionCode() {
        return regionCode;
    }

    public void setRegionCode(String regionCode) {
        this.regionCode = regionCode;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public List<String> getSettings() {
        return settings;
    }

    public void setSettings(List<String> settings) {
        this.settings = settings;
    }
}
