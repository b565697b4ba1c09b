package kz.mamandar.web.cabinet.specialists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import kz.mamandar.specialist.RegisterService;
import kz.mamandar.specialist.RegisterService.OwnEntry;
import kz.mamandar.web.cabinet.PageNumber;
import kz.mamandar.web.platform.route.Route;

/** The applicant's specialists in the register, each public or with what its publication lacks. */
@Named
@RequestScoped
public class MySpecialistsPage {

    @Inject
    private RegisterService register;

    @Inject
    private PageNumber page;

    private List<OwnEntry> found;

    @PostConstruct
    void load() {
        found = register.listMine(page.offset(), PageNumber.SIZE + 1);
    }

    public List<OwnEntry> getEntries() {
        return page.shown(found);
    }

    public int getPage() {
        return page.get();
    }

    public String getPrevious() {
        return page.previous(Route.CABINET_SPECIALISTS, Map.of());
    }

    public String getNext() {
        return page.next(Route.CABINET_SPECIALISTS, Map.of(), found);
    }
}
