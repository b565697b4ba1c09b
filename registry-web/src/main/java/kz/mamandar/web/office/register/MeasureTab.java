package kz.mamandar.web.office.register;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.rules.specialist.EntryAction;
import kz.mamandar.rules.specialist.EntryGround;
import kz.mamandar.rules.specialist.EntryTransitions;
import kz.mamandar.specialist.MeasureService;
import kz.mamandar.specialist.MeasureService.TakeMeasure;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.web.office.Names;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** A measure on an entry: chosen, stated with its ground and basis, checked, taken. */
@Named
@ViewScoped
public class MeasureTab implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MeasureService measures;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private EntryPage page;

    @Inject
    private Names names;

    @Inject
    private Links links;

    private EntryAction action;
    private boolean checking;
    private String number;
    private int version;
    private final MeasureForm form = new MeasureForm();

    @PostConstruct
    void begin() {
        SpecialistView entry = page.getView().current();
        number = entry.registryNumber();
        version = entry.version();
    }

    /** The measures that the status of the entry allows. */
    public List<EntryAction> getActions() {
        Set<EntryAction> allowed =
                EntryTransitions.allowed(page.getView().current().status());
        return Arrays.stream(EntryAction.values())
                .filter(candidate -> candidate.isMeasure() && allowed.contains(candidate))
                .toList();
    }

    public void choose(EntryAction chosen) {
        action = chosen;
        form.setGroundCode(null);
        checking = false;
    }

    public void cancel() {
        action = null;
        checking = false;
    }

    public void check() {
        measures.check(command());
        checking = true;
    }

    public void change() {
        checking = false;
    }

    public void take() {
        checking = false;
        measures.take(command());
        links.redirect(links.address(Route.OFFICE_ENTRY, number) + "?done");
    }

    private TakeMeasure command() {
        return form.command(number, version, action);
    }

    public List<kz.mamandar.platform.text.Named> getGrounds() {
        return classifiers.list(Classifier.ENTRY_GROUNDS).stream()
                .filter(ground -> EntryGround.fromCode(ground.code())
                        .filter(known -> known.action() == action)
                        .isPresent())
                .toList();
    }

    public String getGround() {
        return names.of(Classifier.ENTRY_GROUNDS, form.getGroundCode());
    }

    public EntryAction getAction() {
        return action;
    }

    public boolean isChecking() {
        return checking;
    }

    public MeasureForm getForm() {
        return form;
    }
}
