package kz.mamandar.it.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import kz.mamandar.it.bench.stand.ServerProcess;
import org.HdrHistogram.Histogram;

/** So many callers, each of which asks again as soon as it has its answer. */
public final class ClosedLoop {

    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    private static final int MOST_WARM_UPS = 40;
    private static final long COMPILED_AFTER = 40_000;
    private static final int FEW = 2;

    /** Seconds of compiling in a second of asking that no longer count. */
    private static final double LITTLE = 0.1;

    private final int callers;

    public ClosedLoop(int callers) {
        this.callers = callers;
    }

    /** Opens what one caller needs: a connection, a statement. */
    @FunctionalInterface
    public interface Opening {
        Call open() throws Exception;
    }

    /** Asks once; false when the answer is not the one that was wanted. */
    @FunctionalInterface
    public interface Call {
        boolean ask(SplittableRandom random) throws Exception;
    }

    /** Runs for the time and tells how it went. */
    public Measured run(Opening opening, Duration time) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Histogram>> running = new ArrayList<>();
            long started = System.nanoTime();
            for (int i = 0; i < callers; i++) {
                SplittableRandom random = new SplittableRandom(started + i);
                Callable<Histogram> caller = () -> ask(opening.open(), random, started + time.toNanos());
                running.add(threads.submit(caller));
            }
            Histogram all = new Histogram(LONGEST, 3);
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
            return new Measured(all, (System.nanoTime() - started) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Asks so often that what answers is compiled for good (a method is only after thousands of calls) and the server's compiler has
     * little left to do. At first with few callers, who leave it a part of the processor: a server of this size needs minutes, and before
     * that two things are measured. Then with all of them, as some code runs only when many come at once.
     */
    public void warmUp(Opening opening, Duration time, ServerProcess server) {
        warmUp(opening, time, server, () -> true);
    }

    /** The same for what is used up by asking: ends before, when not enough would be left. */
    public void warmUp(Opening opening, Duration time, ServerProcess server, BooleanSupplier enough) {
        ClosedLoop few = new ClosedLoop(Math.min(callers, FEW));
        double little = LITTLE * time.toMillis() / 1_000;
        double before = server.compiled();
        long asked = 0;
        int done = 0;
        for (int i = 0; i < MOST_WARM_UPS && done < 2 && enough.getAsBoolean(); i++) {
            boolean all = asked >= COMPILED_AFTER;
            asked += (all ? this : few).run(opening, time).latencies().getTotalCount();
            double after = server.compiled();
            done = all && after - before < little ? done + 1 : 0;
            before = after;
        }
    }

    private static Histogram ask(Call call, SplittableRandom random, long end) throws Exception {
        Histogram latencies = new Histogram(LONGEST, 3);
        for (long before = System.nanoTime(); before < end; ) {
            if (!call.ask(random)) {
                throw new IllegalStateException("not the answer that was wanted");
            }
            long after = System.nanoTime();
            latencies.recordValue(Math.min(after - before, LONGEST));
            before = after;
        }
        return latencies;
    }
}
