package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationService.SaveEducation;
import kz.mamandar.application.ApplicationStep;

/** Profession, specialty by diploma and education. */
@Named
@RequestScoped
public class EducationPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private MyApplicationPage application;

    private String professionCode;
    private String specialty;
    private String educationLevelCode;
    private String institution;
    private Integer graduationYear;

    @PostConstruct
    void load() {
        ApplicationContent content = application.getContent();
        professionCode = content.professionCode();
        specialty = content.specialty();
        educationLevelCode = content.educationLevelCode();
        institution = content.institution();
        graduationYear = content.graduationYear();
    }

    public void save() {
        applications.saveEducation(new SaveEducation(
                application.getNumber(), professionCode, specialty, educationLevelCode, institution, graduationYear));
        application.goOn(ApplicationStep.EDUCATION);
    }

    public String getProfessionCode() {
        return professionCode;
    }

    public void setProfessionCode(String professionCode) {
        this.professionCode = professionCode;
    }

    public String getSpecialty() {
        return specialty;
    }

    public void setSpecialty(String specialty) {
        this.specialty = specialty;
    }

    public String getEducationLevelCode() {
        return educationLevelCode;
    }

    public void setEducationLevelCode(String educationLevelCode) {
        this.educationLevelCode = educationLevelCode;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public Integer getGraduationYear() {
        return graduationYear;
    }

    public void setGraduationYear(Integer graduationYear) {
        this.graduationYear = graduationYear;
    }
}
