package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.publication.PublicQuery.Sql;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.specialist.SpecialistViews;

@Stateless
@Guarded
public class ExtractServiceBean implements ExtractService {

    @Inject
    private Jdbc jdbc;

    @Inject
    private SpecialistViews views;

    @Override
    @OpenToAll
    public long stream(PublicCriteria criteria, Consumer<SpecialistView> sink) {
        Sql everything = new PublicQuery(criteria).everything();
        return jdbc.stream(everything.text(), everything.parameters(), views::of, sink);
    }
}
