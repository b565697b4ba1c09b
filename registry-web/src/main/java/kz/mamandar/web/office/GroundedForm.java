package kz.mamandar.web.office;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed of anything that staff ground on an act: the act and a comment to whom it concerns. */
public abstract class GroundedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String comment;
    private String basisAct;
    private String basisNumber;
    private LocalDate basisDate;

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getBasisAct() {
        return basisAct;
    }

    public void setBasisAct(String basisAct) {
        this.basisAct = basisAct;
    }

    public String getBasisNumber() {
        return basisNumber;
    }

    public void setBasisNumber(String basisNumber) {
        this.basisNumber = basisNumber;
    }

    public LocalDate getBasisDate() {
        return basisDate;
    }

    public void setBasisDate(LocalDate basisDate) {
        this.basisDate = basisDate;
    }
}
