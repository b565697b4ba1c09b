package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.io.IOException;

/** The public registry, or what criteria leave of it, streamed from one state of the database. */
@Local
public interface ExtractService {

    /**
     * Opens one state of the registry and gives it to the reader, which writes as it reads. The limit and the order of the
     * criteria do not apply: rows come by registry number. A reader that fails ends the work at once.
     */
    <T> T open(PublicCriteria criteria, Reader<T> reader) throws IOException;

    /** What is done with a state of the registry. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Extract extract) throws IOException;
    }

    /** One state of the registry. */
    interface Extract {

        /** The place in the change feed that this state stands at: it has every change up to it and none behind it. */
        String feedCursor();

        /** Whether no other extract, on whichever node, does this work now; holds until this one ends. */
        boolean alone(String work);

        /** Gives every row to the sink and tells how many; can be asked again and gives the same. */
        long rows(RowSink sink) throws IOException;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowSink {
        void accept(PublicRow row) throws IOException;
    }
}
