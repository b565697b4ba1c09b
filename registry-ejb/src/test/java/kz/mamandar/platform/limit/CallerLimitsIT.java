package kz.mamandar.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.mamandar.testing.AtOnce;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.Test;

/** The period is an hour, so that nothing to speak of comes back while a test runs; a part of the limit is ten. */
class CallerLimitsIT {

    private static final Database DATABASE = Database.shared();
    private static final Limit LIMIT = Limit.perHour(200);
    private static final long PART = 10;

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 12);
    private final AtomicBoolean fails = new AtomicBoolean();
    private final AtomicInteger connections = new AtomicInteger();
    private final CallerLimits node = node();
    private final CallerLimits other = node();

    @Test
    void all_nodes_together_allow_no_more_than_the_limit_and_a_part_for_each() {
        int allowed = 0;
        for (int i = 0; i < 600; i++) {
            allowed += takes(i % 3 == 0 ? node : other, "address");
        }
        assertThat((long) allowed).isBetween(LIMIT.times(), LIMIT.times() + 2 * PART);
    }

    @Test
    void a_node_that_is_alone_allows_the_limit() {
        for (long left = LIMIT.times() - 1; left >= 0; left--) {
            assertThat(node.take(name, "address", LIMIT))
                    .returns(true, Verdict::allowed)
                    .returns(left, Verdict::remaining);
        }
        Verdict refused = node.take(name, "address", LIMIT);
        assertThat(refused).returns(false, Verdict::allowed).returns(0L, Verdict::remaining);
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(18));
        assertThat(refused.untilFull()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void callers_at_the_same_moment_get_the_limit() {
        Callable<Integer> fifty = () -> {
            int allowed = 0;
            for (int i = 0; i < 50; i++) {
                allowed += takes(node, "address");
            }
            return allowed;
        };
        assertThat(AtOnce.run(Collections.nCopies(8, fifty)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) LIMIT.times());
    }

    @Test
    void one_caller_takes_nothing_from_another() {
        times(LIMIT.times(), () -> node.take(name, "address", LIMIT));
        assertThat(takes(node, "address")).isZero();
        assertThat(takes(node, "another")).isOne();
    }

    @Test
    void a_quiet_caller_does_not_reach_the_database_and_a_busy_one_seldom_does() {
        times(PART, () -> node.take(name, "192.0.2.1", LIMIT));
        assertThat(connections).hasValue(0);
        assertThat(rows()).isEmpty();
        times(LIMIT.times(), () -> node.take(name, "192.0.2.1", LIMIT));
        assertThat(connections.get()).isLessThan(40);
        assertThat(rows()).singleElement().satisfies(id -> assertThat(id).matches(name + "\\.200:[0-9a-f]{64}"));
    }

    @Test
    void who_was_busy_is_quiet_again_after_a_period_without_many_calls() {
        times(LIMIT.times(), () -> node.take(name, "address", LIMIT));
        clock.advance(Duration.ofHours(1));
        assertThat(takes(node, "address"))
                .as("the bucket was not filled up yet")
                .isZero();
        clock.advance(Duration.ofHours(1));
        int before = connections.get();
        assertThat(takes(node, "address")).isOne();
        assertThat(connections).hasValue(before);
    }

    @Test
    void while_the_database_fails_a_node_counts_for_itself_and_then_with_the_others_again() {
        times(LIMIT.times() / 2, () -> node.take(name, "address", LIMIT));
        fails.set(true);
        CallerLimits started = node();
        int allowed = 0;
        for (int i = 0; i < 2 * LIMIT.times(); i++) {
            allowed += takes(started, "address");
        }
        assertThat((long) allowed).isEqualTo(LIMIT.times());
        assertThat(started.take(name, "address", LIMIT).retryAfter()).isEqualTo(LIMIT.period());
        fails.set(false);
        clock.advance(CallerLimits.HELD_OFF);
        assertThat(takes(started, "address")).isZero();
        times(PART + 1, () -> other.take(name, "address", LIMIT));
        assertThat(takes(other, "address")).isZero();
    }

    @Test
    void a_database_that_fails_is_asked_once_in_a_while() {
        fails.set(true);
        times(LIMIT.times(), () -> node.take(name, "address", LIMIT));
        assertThat(connections).hasValue(1);
    }

    @Test
    void a_changed_limit_applies_at_once() {
        times(LIMIT.times(), () -> node.take(name, "client", LIMIT));
        assertThat(takes(node, "client")).isZero();
        Limit more = Limit.perHour(400);
        assertThat(node.take(name, "client", more))
                .returns(true, Verdict::allowed)
                .returns(399L, Verdict::remaining);
        Limit few = Limit.perHour(3);
        times(3, () -> node.take(name, "client", few));
        assertThat(node.take(name, "client", few).allowed()).isFalse();
    }

    @Test
    void a_bucket_that_was_cleared_away_is_made_anew() {
        times(LIMIT.times() / 2, () -> node.take(name, "address", LIMIT));
        DATABASE.jdbc().update("delete from rate_limit where id like ?", List.of(name + "%"));
        int allowed = 0;
        for (int i = 0; i < 2 * LIMIT.times(); i++) {
            allowed += takes(node, "address");
        }
        assertThat((long) allowed).isBetween(LIMIT.times(), LIMIT.times() + PART);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void only_so_many_callers_are_kept() {
        assertThat(node.take(name, "first", LIMIT).remaining()).isEqualTo(199);
        assertThat(node.take(name, "first", LIMIT).remaining()).isEqualTo(198);
        for (int i = 0; i < CallerLimits.KEPT; i++) {
            node.take(name, "address " + i, LIMIT);
        }
        assertThat(node.take(name, "first", LIMIT).remaining()).isEqualTo(199);
    }

    private CallerLimits node() {
        DataSource counted = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    connections.incrementAndGet();
                    if (fails.get()) {
                        throw new SQLException("no connection");
                    }
                    try {
                        return method.invoke(DATABASE.dataSource(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new CallerLimits(new RateLimiter(Secrets.secret(), counted), clock);
    }

    private int takes(CallerLimits limits, String subject) {
        return limits.take(name, subject, LIMIT).allowed() ? 1 : 0;
    }

    private static void times(long times, Runnable call) {
        for (long i = 0; i < times; i++) {
            call.run();
        }
    }

    private List<String> rows() {
        return DATABASE.jdbc()
                .list("select id from rate_limit where id like ?", List.of(name + "%"), row -> row.getString(1));
    }
}
