package kz.mamandar.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs tasks that all start at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Results in the order of the tasks; the first failure fails the test. */
    public static <T> List<T> run(List<Callable<T>> tasks) {
        return run(tasks, Executors.defaultThreadFactory());
    }

    /** The same in threads of this factory, such as the container's. */
    public static <T> List<T> run(List<Callable<T>> tasks, ThreadFactory factory) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), factory);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(5, TimeUnit.MINUTES));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("a task failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("a task did not end", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
