package kz.mamandar.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mamandar.testing.AtOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupWriterTest {

    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);

    @Test
    void a_row_alone_is_a_group_of_its_own() {
        assertThat(new GroupWriter<>(this::doubled).write(21)).isEqualTo(42);
        assertThat(groups).containsExactly(List.of(21));
    }

    @Test
    void those_who_come_while_a_group_is_written_are_written_together() throws Exception {
        GroupWriter<Integer, Integer> writer = new GroupWriter<>(rows -> {
            if (rows.contains(0)) {
                await(firstMayGoOn);
            }
            return doubled(rows);
        });
        Thread first = started(() -> writer.write(0));
        waitUntilParked(first);
        List<Thread> others = IntStream.rangeClosed(1, 5)
                .mapToObj(row -> started(() -> writer.write(row)))
                .toList();
        for (Thread other : others) {
            waitUntilParked(other);
        }
        firstMayGoOn.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void everybody_gets_the_result_of_the_own_row() {
        GroupWriter<Integer, Integer> writer = new GroupWriter<>(this::doubled);
        List<Callable<Integer>> calls = IntStream.range(0, 200)
                .<Callable<Integer>>mapToObj(row -> () -> writer.write(row))
                .toList();
        assertThat(AtOnce.run(calls))
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(row -> 2 * row).toList());
        assertThat(groups.stream().flatMap(List::stream)).hasSize(200);
    }

    @Test
    void a_row_that_cannot_be_written_fails_alone() {
        GroupWriter<Integer, Integer> writer = new GroupWriter<>(rows -> {
            if (rows.contains(13)) {
                throw new IllegalArgumentException("13");
            }
            return doubled(rows);
        });
        Stream<Callable<String>> calls = IntStream.range(0, 40).mapToObj(row -> () -> {
            try {
                return "written " + writer.write(row);
            } catch (IllegalArgumentException refused) {
                return "refused " + row;
            }
        });
        List<String> outcomes = AtOnce.run(calls.toList());
        assertThat(outcomes)
                .contains("refused 13")
                .filteredOn(line -> line.startsWith("written"))
                .hasSize(39);
    }

    @Test
    void a_failure_leaves_the_writer_usable() {
        AtomicReference<RuntimeException> failure = new AtomicReference<>(new IllegalStateException("down"));
        GroupWriter<Integer, Integer> writer = new GroupWriter<>(rows -> {
            if (failure.get() != null) {
                throw failure.get();
            }
            return doubled(rows);
        });
        assertThatThrownBy(() -> writer.write(1)).hasMessage("down");
        failure.set(null);
        assertThat(writer.write(2)).isEqualTo(4);
    }

    private List<Integer> doubled(List<Integer> rows) {
        groups.add(List.copyOf(rows));
        return rows.stream().map(row -> 2 * row).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(30).toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void waitUntilParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
