package kz.mamandar.it.bench.bare.soap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.Date;

/** One row of the public registry, stored and sent as it is. */
@Entity
@Table(name = "publication")
@XmlAccessorType(XmlAccessType.FIELD)
public class BareEntry {

    @Id
    @Column(name = "registry_number")
    private String registryNumber;

    private String status;
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
    private Date categoryIssuedOn;

    @Column(name = "category_valid_until")
    private Date categoryValidUntil;

    @Column(name = "job_position")
    private String position;

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

    @Column(name = "registered_on")
    private Date registeredOn;

    private int version;

    @Column(name = "updated_at")
    private Date updatedAt;
}
