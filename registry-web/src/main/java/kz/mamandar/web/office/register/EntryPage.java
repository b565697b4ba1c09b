package kz.mamandar.web.office.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.mamandar.rules.publication.EntryStatus;
import kz.mamandar.rules.publication.PublicationRule;
import kz.mamandar.specialist.MeasureService;
import kz.mamandar.specialist.MeasureService.MeasureView;
import kz.mamandar.specialist.RegisterService;
import kz.mamandar.specialist.RegisterService.EntryView;
import kz.mamandar.specialist.RegisterService.VersionView;
import kz.mamandar.web.office.FactRows.Fact;
import kz.mamandar.web.platform.route.Here;

/** One entry of the register with its history; two versions of it are laid side by side. */
@Named("officeEntryPage")
@RequestScoped
public class EntryPage {

    @Inject
    private RegisterService register;

    @Inject
    private MeasureService measures;

    @Inject
    private EntryRows rows;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    private EntryView view;
    private boolean readAgain;

    /** Read once in a request; once more when an action was refused, as somebody else may have been faster. */
    public EntryView getView() {
        boolean refused = FacesContext.getCurrentInstance().isValidationFailed();
        if (view == null || (refused && !readAgain)) {
            readAgain = refused;
            view = register.get(here.parameter("registryNumber").replaceAll("[\\s-]", ""));
        }
        return view;
    }

    public String getName() {
        return EntryRows.fullName(getView().current());
    }

    public boolean isPublished() {
        return PublicationRule.isPublic(
                getView().current().status(),
                getView().providerConsents(),
                getView().specialistConsents());
    }

    public String getStatusKind() {
        return getView().current().status() == EntryStatus.ACTIVE ? "success" : "warning";
    }

    public List<Fact> getFacts() {
        return rows.of(getView().current(), null);
    }

    public List<MeasureView> getMeasures() {
        return measures.list(getView().current().registryNumber());
    }

    public String ground(MeasureView measure) {
        return rows.ground(measure.groundCode());
    }

    /** Versions, the last first. */
    public List<VersionView> getVersions() {
        return getView().versions().stream()
                .sorted((a, b) -> b.version() - a.version())
                .toList();
    }

    /** What made the version, in words. */
    public String cause(VersionView version) {
        return rows.cause(
                version,
                getMeasures().stream()
                        .filter(m -> m.version() == version.version())
                        .findFirst());
    }

    /** Whether there are two versions to compare. */
    public boolean isComparable() {
        return getView().versions().size() > 1;
    }

    public VersionView getRight() {
        return version("with").orElse(getVersions().get(0));
    }

    public VersionView getLeft() {
        int before = Math.max(1, getRight().version() - 1);
        return version("compare").orElseGet(() -> getView().versions().get(before - 1));
    }

    /** Every field in both versions, with what differs. */
    public List<Fact> getComparison() {
        return rows.of(getRight().content(), getLeft().content());
    }

    private Optional<VersionView> version(String parameter) {
        String wanted = request.getParameter(parameter);
        return getView().versions().stream()
                .filter(version -> String.valueOf(version.version()).equals(wanted))
                .findFirst();
    }
}
