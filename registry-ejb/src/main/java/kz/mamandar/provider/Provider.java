package kz.mamandar.provider;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.rules.identifier.Iin;
import kz.mamandar.rules.text.SearchFolding;

/** A person or an organisation that provides special social services on the basis of a licence: the applicant (para 2(2)). */
@Entity
public class Provider extends BaseEntity {

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private Iin iin;
    private Bin bin;

    @Column(name = "name_kk")
    private String nameKk;

    @Column(name = "name_ru")
    private String nameRu;

    @Column(name = "licence_number")
    private String licenceNumber;

    @Column(name = "licence_date")
    private LocalDate licenceDate;

    @Column(name = "region_code")
    private String regionCode;

    private String address;
    private String phone;
    private String email;

    @Column(name = "search_loose")
    private String searchLoose;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "provider_setting", joinColumns = @JoinColumn(name = "provider_id"))
    @Column(name = "setting_code")
    private Set<String> settings = new TreeSet<>();

    @Version
    private int version;

    protected Provider() {}

    Provider(long accountId, ProviderProfile profile, Instant now) {
        this.accountId = accountId;
        this.createdAt = now;
        change(profile);
    }

    void change(ProviderProfile profile) {
        kind = profile.kind();
        iin = profile.iin();
        bin = profile.bin();
        nameKk = profile.nameKk();
        nameRu = profile.nameRu();
        licenceNumber = profile.licenceNumber();
        licenceDate = profile.licenceDate();
        regionCode = profile.regionCode();
        address = profile.address();
        phone = profile.phone();
        email = profile.email();
        searchLoose = SearchFolding.looseKey(nameKk + " " + nameRu);
        settings.clear();
        settings.addAll(profile.settings());
    }

    /** Whether the profile names the same person or organisation as before. */
    boolean isSameSubject(ProviderProfile profile) {
        return kind == profile.kind() && identifier().equals(profile.identifier());
    }

    String identifier() {
        return kind == ProviderKind.PERSON ? iin.value() : bin.value();
    }

    public long getAccountId() {
        return accountId;
    }

    public ProviderKind getKind() {
        return kind;
    }

    public Iin getIin() {
        return iin;
    }

    public Bin getBin() {
        return bin;
    }

    public String getNameKk() {
        return nameKk;
    }

    public String getNameRu() {
        return nameRu;
    }

    public String getLicenceNumber() {
        return licenceNumber;
    }

    public LocalDate getLicenceDate() {
        return licenceDate;
    }

    public String getRegionCode() {
        return regionCode;
    }

    public String getAddress() {
        return address;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public Set<String> getSettings() {
        return Set.copyOf(settings);
    }
}
