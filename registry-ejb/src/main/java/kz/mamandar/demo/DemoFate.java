package kz.mamandar.demo;

import java.util.List;

/** How far an application of the demonstration has come. */
enum DemoFate {
    DRAFT,
    SUBMITTED,
    RETURNED,
    REGISTERED,
    REFUSED,
    WITHDRAWN;

    private static final List<DemoFate> ROUND = List.of(
            REGISTERED, SUBMITTED, REGISTERED, RETURNED, DRAFT, REGISTERED, SUBMITTED, REGISTERED, REFUSED, WITHDRAWN);

    static DemoFate of(int n) {
        return ROUND.get(n % ROUND.size());
    }
}
