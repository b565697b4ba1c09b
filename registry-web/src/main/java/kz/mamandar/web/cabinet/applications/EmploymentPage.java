package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationService;
import kz.mamandar.application.ApplicationService.SaveEmployment;
import kz.mamandar.application.ApplicationStep;

/** The position held and the position of the staff list. */
@Named
@RequestScoped
public class EmploymentPage {

    @Inject
    private ApplicationService applications;

    @Inject
    private MyApplicationPage application;

    private String position;
    private String staffPosition;

    @PostConstruct
    void load() {
        position = application.getContent().position();
        staffPosition = application.getContent().staffPosition();
    }

    public void save() {
        applications.saveEmployment(new SaveEmployment(application.getNumber(), position, staffPosition));
        application.goOn(ApplicationStep.EMPLOYMENT);
    }

    public String getPosition() {
        return position;
    }

    public void setPosition(String position) {
        this.position = position;
    }

    public String getStaffPosition() {
        return staffPosition;
    }

    public void setStaffPosition(String staffPosition) {
        this.staffPosition = staffPosition;
    }
}
