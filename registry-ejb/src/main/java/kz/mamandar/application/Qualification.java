package kz.mamandar.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The qualification category that is claimed, with its dates. */
@Embeddable
public class Qualification {

    @Column(name = "category_code")
    private String categoryCode;

    @Column(name = "category_issued_on")
    private LocalDate issuedOn;

    @Column(name = "category_valid_until")
    private LocalDate validUntil;

    protected Qualification() {}

    Qualification(String categoryCode, LocalDate issuedOn, LocalDate validUntil) {
        this.categoryCode = categoryCode;
        this.issuedOn = issuedOn;
        this.validUntil = validUntil;
    }

    public String getCategoryCode() {
        return categoryCode;
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }
}
