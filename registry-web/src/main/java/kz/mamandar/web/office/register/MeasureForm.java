package kz.mamandar.web.office.register;

import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.specialist.MeasureService.TakeMeasure;
import kz.mamandar.web.office.GroundedForm;

/** What was typed of a measure. */
public class MeasureForm extends GroundedForm {

    private static final long serialVersionUID = 1L;

    private String groundCode;

    TakeMeasure command(String number, int version, EntryAction action) {
        return new TakeMeasure(
                number, version, action, groundCode, getComment(), getBasisAct(), getBasisNumber(), getBasisDate());
    }

    public String getGroundCode() {
        return groundCode;
    }

    public void setGroundCode(String groundCode) {
        this.groundCode = groundCode;
    }
}
