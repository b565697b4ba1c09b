package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import kz.mamandar.application.ApplicationContent;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationService.SavePerson;
import kz.mamandar.application.ApplicationStep;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.text.Phones;

/** Who the application is for, and where the specialist is reached. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private MyApplicationPage application;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private String iin;
    private String surname;
    private String givenName;
    private String patronymic;
    private String phone;
    private String email;
    private String language;

    @PostConstruct
    void load() {
        ApplicationContent content = application.getContent();
        surname = content.surname();
        givenName = content.givenName();
        patronymic = content.patronymic();
        phone = Phones.display(content.specialistPhone());
        email = content.specialistEmail();
        language = content.specialistLanguage() == null ? here.getLang() : content.specialistLanguage();
    }

    public void save() {
        applications.savePerson(
                new SavePerson(application.getNumber(), iin, surname, givenName, patronymic, phone, email, language));
        application.goOn(ApplicationStep.PERSON);
    }

    /** Whether the IIN is saved, so that it is not asked again unless the applicant wants to change it. */
    public boolean isIinKept() {
        return application.getContent().maskedIin() != null && request.getParameter("iin") == null;
    }

    public String getIin() {
        return iin;
    }

    public void setIin(String iin) {
        this.iin = iin;
    }

    public String getSurname() {
        return surname;
    }

    public void setSurname(String surname) {
        this.surname = surname;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getPatronymic() {
        return patronymic;
    }

    public void setPatronymic(String patronymic) {
        this.patronymic = patronymic;
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
