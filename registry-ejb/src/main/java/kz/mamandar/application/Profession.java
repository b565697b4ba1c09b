package kz.mamandar.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Profession, specialty by diploma and education of the candidate. */
@Embeddable
public class Profession {

    @Column(name = "profession_code")
    private String code;

    private String specialty;

    @Column(name = "education_level_code")
    private String educationLevelCode;

    @Column(name = "education_institution")
    private String institution;

    @Column(name = "graduation_year")
    private Integer graduationYear;

    protected Profession() {}

    Profession(String code, String specialty, String educationLevelCode, String institution, Integer graduationYear) {
        this.code = code;
        this.specialty = specialty;
        this.educationLevelCode = educationLevelCode;
        this.institution = institution;
        this.graduationYear = graduationYear;
    }

    public String getCode() {
        return code;
    }

    public String getSpecialty() {
        return specialty;
    }

    public String getEducationLevelCode() {
        return educationLevelCode;
    }

    public String getInstitution() {
        return institution;
    }

    public Integer getGraduationYear() {
        return graduationYear;
    }
}
