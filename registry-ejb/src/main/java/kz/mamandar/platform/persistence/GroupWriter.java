package kz.mamandar.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Writes together what many callers bring at the same moment: the first writes for all who have come by then, and the next gather
 * meanwhile, so that a busy server commits once for several of them. Each call returns when its own row stands, or fails with its
 * own failure: when a group cannot be written, each of it writes alone. For callers without a transaction: nobody's row may hang on
 * the transaction of somebody else.
 *
 * @param <T> what is written
 * @param <R> what became of it
 */
public final class GroupWriter<T, R> {

    private static final int MOST = 64;

    private final Function<List<T>, List<R>> writer;
    private final Queue<Entry<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param writer writes all of the rows or none, and tells in their order what became of each */
    public GroupWriter(Function<List<T>, List<R>> writer) {
        this.writer = writer;
    }

    public R write(T row) {
        Entry<T, R> mine = new Entry<>(row);
        waiting.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (turn.tryLock()) {
                lead();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.result.orElseGet(() -> writer.apply(List.of(row)).get(0));
    }

    /** Who came too late for the group is woken to lead the next one. */
    private void lead() {
        try {
            writeGroup();
        } finally {
            turn.unlock();
        }
        Entry<T, R> next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private void writeGroup() {
        List<Entry<T, R>> group = new ArrayList<>();
        Entry<T, R> entry;
        while (group.size() < MOST && (entry = waiting.poll()) != null) {
            group.add(entry);
        }
        if (group.isEmpty()) {
            return;
        }
        try {
            List<R> results = writer.apply(group.stream().map(one -> one.row).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result = Optional.of(results.get(i));
            }
        } catch (RuntimeException failed) { // whatever it is: who can write alone does
            group.get(0).failure = group.size() == 1 ? failed : null;
        } finally {
            group.forEach(Entry::finish);
        }
    }

    /** A row and the thread that waits for it. */
    private static final class Entry<T, R> {

        private final T row;
        private final Thread thread = Thread.currentThread();
        private Optional<R> result = Optional.empty();
        private RuntimeException failure;
        private volatile boolean done;

        Entry(T row) {
            this.row = row;
        }

        void finish() {
            done = true;
            LockSupport.unpark(thread);
        }
    }
}
