package kz.mamandar.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.publication.PublicRegistryService;
import kz.mamandar.publication.PublicRegistryService.RegistryFigures;

/** The first page: three figures beside the search. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private PublicRegistryService registry;

    private RegistryFigures figures;

    @PostConstruct
    void load() {
        figures = registry.figures();
    }

    public RegistryFigures getFigures() {
        return figures;
    }
}
