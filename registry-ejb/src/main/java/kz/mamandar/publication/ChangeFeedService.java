package kz.mamandar.publication;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.ClientScope;
import kz.mamandar.client.Inquiry;
import kz.mamandar.specialist.SpecialistView;

/**
 * Every change of the public registry in one order that no late commit can disturb (ADR 5). A follower that applies the
 * changes in turn has the public registry as it is; to apply a change twice does no harm.
 */
@Local
public interface ChangeFeedService {

    int MAX_LIMIT = 500;

    /**
     * The changes after the cursor; from the very first one when there is none.
     *
     * @param limit at most {@link #MAX_LIMIT}
     * @throws kz.mamandar.platform.error.RegistryException INVALID_REQUEST at {@code cursor} when it was not given out here
     */
    ChangePage read(Optional<String> cursor, int limit);

    /** The same for a client system, audited with its purpose. What lies outside its regions is a tombstone to it. */
    ChangePage read(Optional<String> cursor, int limit, Inquiry inquiry);

    /**
     * The cursor after the last change that has a place, seen in the caller's transaction. What that transaction sees of the
     * public registry contains every change up to it: an extract and the changes after its cursor leave no gap.
     */
    String end();

    /** Gives changes that were committed their places now, so that {@link #end()} in a new transaction is behind them. */
    void placeCommitted();

    /**
     * Gives these changes, which were committed, their places.
     *
     * @param after the place behind which they come, as all before it had theirs
     * @param changes their ids
     * @return the cursor after the last of them; empty when another change got a place among them
     */
    Optional<String> place(long after, List<Long> changes);

    /**
     * @param next the cursor to go on with, also when nothing more is there yet
     * @param more whether changes wait behind this page
     */
    record ChangePage(List<Change> items, String next, boolean more) {

        ChangePage within(ClientScope scope) {
            return new ChangePage(
                    items.stream().map(change -> change.within(scope)).toList(), next, more);
        }
    }

    /**
     * One change of one entry. The snapshot is the entry as it is public now, which may be newer than the version; without a
     * snapshot the change is a tombstone: the entry is to be removed.
     *
     * @param cursor the place of this change, to go on after it
     */
    record Change(
            String cursor, String registryNumber, int version, Instant changedAt, Optional<SpecialistView> snapshot) {

        public boolean tombstone() {
            return snapshot.isEmpty();
        }

        private Change within(ClientScope scope) {
            return new Change(
                    cursor,
                    registryNumber,
                    version,
                    changedAt,
                    snapshot.filter(view -> scope.covers(view.region().code())));
        }
    }
}
