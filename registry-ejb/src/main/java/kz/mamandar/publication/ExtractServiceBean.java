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

    private static final int FEW = 1_000;
    private static final String UNPLACED =
            "select id from change_event where place is null order by id limit " + (FEW + 1);
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
        for (int attempt = 1; attempt < TRIES; attempt++) {
            feed.placeCommitted();
            Optional<T> read = snapshots.read(state -> {
                Optional<String> cursor = cursor(state);
                return cursor.isEmpty() ? Optional.empty() : Optional.of(read(state, everything, reader, cursor.get()));
            });
            if (read.isPresent()) {
                return read.get();
            }
        }
        // A feed in which changes never come in their order repeats some that are in the extract, which does no harm.
        return snapshots.read(state -> read(state, everything, reader, new ChangeCursor(state.number(LAST)).encoded()));
    }

    /**
     * The cursor behind all that this state has: changes that were committed and have no place yet are in the extract, too, and get theirs
     * now. Empty when a change that is not in it has come among them.
     */
    private Optional<String> cursor(State state) {
        long last = state.number(LAST);
        List<Long> unplaced = state.numbers(UNPLACED);
        if (unplaced.isEmpty()) {
            return Optional.of(new ChangeCursor(last).encoded());
        }
        return unplaced.size() > FEW ? Optional.empty() : feed.place(last, unplaced);
    }

    private static <T> T read(State state, Sql everything, Reader<T> reader, String cursor) throws IOException {
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
