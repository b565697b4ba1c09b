package kz.mamandar.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import kz.mamandar.it.testing.Registry;

/** An entry that a missing consent keeps from the public. */
record HiddenEntry(Registry registry, String number, String surname) {

    private static final String NEVER = "999999998";

    /** Card and REST answer word for word as for a number that never was, lists and extracts do not know it. */
    void assertAnswersAsIfItNeverWas() {
        assertSameAsUnknown("/kk/registry/");
        assertSameAsUnknown("/ru/registry/");
        assertSameAsUnknown("/services/api/v1/specialists/");
        assertThat(body("/services/api/v1/extracts/specialists.csv")).doesNotContain(number);
        assertThat(body("/services/api/v1/extracts/specialists.ndjson")).doesNotContain(number);
        assertThat(body("/kk/registry?q=" + number)).doesNotContain(surname);
    }

    private String body(String path) {
        return registry.http().get(path).body();
    }

    private void assertSameAsUnknown(String place) {
        HttpResponse<String> hidden = registry.http().get(place + number);
        HttpResponse<String> unknown = registry.http().get(place + NEVER);
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(hidden.body().replace(number, NEVER)).isEqualTo(unknown.body());
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }
}
