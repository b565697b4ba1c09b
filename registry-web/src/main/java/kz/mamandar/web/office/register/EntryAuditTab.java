package kz.mamandar.web.office.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import kz.mamandar.audit.AuditService;
import kz.mamandar.audit.AuditService.AuditCriteria;
import kz.mamandar.audit.AuditService.AuditRow;

/** Who looked at the entry or did something with it, for auditors. */
@Named
@RequestScoped
public class EntryAuditTab {

    private static final int SHOWN = 30;

    @Inject
    private AuditService audit;

    @Inject
    private EntryPage page;

    private List<AuditRow> rows;

    public List<AuditRow> getRows() {
        if (rows == null) {
            rows = audit.list(new AuditCriteria(
                    Optional.empty(),
                    Optional.of(page.getView().current().registryNumber()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    SHOWN));
        }
        return rows;
    }
}
