package kz.mamandar.ws.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kz.mamandar.platform.persistence.PersistenceFailure;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final Deque<List<Integer>> queue = new ArrayDeque<>(List.of(List.of(1, 2, 3), List.of(4), List.of()));
    private final List<Integer> done = new ArrayList<>();

    @Test
    void a_row_that_fails_unforeseen_holds_up_neither_its_batch_nor_the_next() {
        work(row -> {
            if (row == 2) {
                throw new IllegalArgumentException("a row that nobody foresaw");
            }
            done.add(row);
        });
        assertThat(done).containsExactly(1, 3, 4);
    }

    @Test
    void a_database_that_is_away_ends_the_work_for_now() {
        assertThatThrownBy(() -> work(row -> {
                    throw new PersistenceFailure(new SQLException("away"));
                }))
                .isInstanceOf(PersistenceFailure.class);
        assertThat(queue).hasSize(2);
    }

    private void work(Consumer<Integer> work) {
        OneByOne.work(queue::poll, Function.identity(), work);
    }
}
