package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.util.function.Consumer;
import kz.mamandar.specialist.SpecialistView;

/** The public registry as one stream, read with a server-side cursor in one snapshot of the database. */
@Local
public interface ExtractService {

    /** Gives every matching entry in turn, by registry number; the limit of the criteria does not apply. Returns how many. */
    long stream(PublicCriteria criteria, Consumer<SpecialistView> sink);
}
