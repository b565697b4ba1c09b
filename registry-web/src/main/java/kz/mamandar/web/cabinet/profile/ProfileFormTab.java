package kz.mamandar.web.cabinet.profile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.mamandar.account.AccountService;
import kz.mamandar.platform.text.Language;
import kz.mamandar.provider.ProviderKind;
import kz.mamandar.provider.ProviderService;
import kz.mamandar.web.platform.form.Done;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** Fills the profile in. Which fields there are depends on the kind of provider, so that is asked first. */
@Named
@RequestScoped
public class ProfileFormTab {

    @Inject
    private ProviderService providers;

    @Inject
    private AccountService accounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    @Inject
    private Done done;

    private ProfileFields fields;
    private ProviderKind kind;
    private boolean identifierKnown;
    private String language;

    @PostConstruct
    void load() {
        language = accounts.current().language().tag();
        Optional<ProviderService.ProviderView> saved = providers.findMine();
        fields = saved.map(ProfileFields::of).orElseGet(ProfileFields::new);
        kind = chosenKind()
                .or(() -> saved.map(ProviderService.ProviderView::kind))
                .orElse(null);
        identifierKnown = saved.filter(profile -> profile.kind() == ProviderKind.PERSON && kind == ProviderKind.PERSON)
                .isPresent();
    }

    /** The kind is no personal data, so it may stand in the address. */
    private Optional<ProviderKind> chosenKind() {
        return Optional.ofNullable(request.getParameter("kind"))
                .filter(value -> value.equals("ORGANISATION") || value.equals("PERSON"))
                .map(ProviderKind::valueOf);
    }

    public void save() {
        providers.save(fields.command(kind));
        accounts.changeLanguage(Language.ofTag(language).orElse(Language.KK));
        done.say("profile.saved");
        links.redirect(Route.CABINET_PROFILE);
    }

    public ProfileFields getFields() {
        return fields;
    }

    public boolean isKindChosen() {
        return kind != null;
    }

    public boolean isPerson() {
        return kind == ProviderKind.PERSON;
    }

    /** Whether the IIN is saved, so that it is not asked again unless the applicant wants to change it. */
    public boolean isIdentifierKept() {
        return identifierKnown && request.getParameter("iin") == null;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
