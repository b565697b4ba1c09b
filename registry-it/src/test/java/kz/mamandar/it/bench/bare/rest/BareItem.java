package kz.mamandar.it.bench.bare.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One row of the public registry, as JSON-B writes it. */
public class BareItem {

    public String registryNumber;
    public String status;
    public String surname;
    public String givenName;
    public String patronymic;
    public String professionCode;
    public String specialty;
    public String educationLevelCode;
    public String institution;
    public int graduationYear;
    public String categoryCode;
    public LocalDate categoryIssuedOn;
    public LocalDate categoryValidUntil;
    public String position;
    public String providerBin;
    public String providerNameKk;
    public String providerNameRu;
    public String licenceNumber;
    public String regionCode;
    public LocalDate registeredOn;
    public int version;
    public OffsetDateTime updatedAt;
}
