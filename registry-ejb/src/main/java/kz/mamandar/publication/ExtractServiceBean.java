package kz.mamandar.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.persistence.SnapshotReader;
import kz.mamandar.platform.persistence.SnapshotReader.State;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.publication.PublicQuery.Sql;

/** Reads outside a transaction of the container: a slow reader may take longer than one lasts. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExtractServiceBean implements ExtractService {

    private static final String UNPLACED =
            "select count(*) from (select 1 from change_event where place is null limit 1) as c";
    private static final String LAST = "select coalesce(max(place), 0) from change_event";
    private static final int TRIES = 20;

    @Inject
    SnapshotReader snapshots;

    @Inject
    ChangeFeedService feed;

    @Override
    @OpenToAll
    public <T> T open(PublicCriteria criteria, Reader<T> reader) throws IOException {
        Sql everything = new PublicQuery(criteria).everything();
        // A change that was committed but has no place yet would be in the extract and behind its cursor too. With the
        // feed at
        // rest for a moment there is none; a feed that never rests repeats such a change, which does no harm.
        for (int attempt = 1; attempt < TRIES; attempt++) {
            feed.placeCommitted();
            Optional<T> read = snapshots.read(state ->
                    state.number(UNPLACED) > 0 ? Optional.empty() : Optional.of(read(state, everything, reader)));
            if (read.isPresent()) {
                return read.get();
            }
        }
        return snapshots.read(state -> read(state, everything, reader));
    }

    private static <T> T read(State state, Sql everything, Reader<T> reader) throws IOException {
        String cursor = new ChangeCursor(state.number(LAST)).encoded();
        return reader.read(new Extract() {
            @Override
            public String feedCursor() {
                return cursor;
            }

            @Override
            public boolean alone(String work) {
                return state.lock(work);
            }

            @Override
            public long rows(RowSink sink) throws IOException {
                PublicRow row = new PublicRow();
                List<String> parameters =
                        everything.parameters().stream().map(String.class::cast).toList();
                return state.copy(everything.text(), parameters, bytes -> {
                    row.read(bytes);
                    sink.accept(row);
                });
            }
        });
    }
}
