package kz.mamandar.it.bench;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import kz.mamandar.it.bench.Pace.Pairs;
import kz.mamandar.it.bench.load.ClosedLoop;
import kz.mamandar.it.bench.load.HttpLine;
import kz.mamandar.it.bench.load.Measured;
import kz.mamandar.it.bench.load.Requests;
import kz.mamandar.it.bench.stand.Stand;

/** One entry by its key over SOAP and REST, against the least that could answer the same. */
final class Lookups {

    private static final double SOAP_RATE = 0.5;
    private static final double SOAP_TAIL = 3;
    private static final double REST_RATE = 1;
    private static final double REST_P95 = 10;

    private Lookups() {}

    static List<Verdict> getSpecialist(Stand stand, Pace pace) {
        return soap(
                "SOAP getSpecialist",
                stand,
                pace,
                random -> Soap.getSpecialist(stand.keys().registryNumber(random), random));
    }

    static List<Verdict> verifySpecialist(Stand stand, Pace pace) {
        return soap(
                "SOAP verifySpecialist",
                stand,
                pace,
                random -> Soap.verifySpecialist(stand.keys().iin(random), random));
    }

    private static List<Verdict> soap(String name, Stand stand, Pace pace, Function<SplittableRandom, byte[]> request) {
        Pairs<Measured> runs =
                runs(stand, pace, request, random -> Soap.bare(stand.keys().registryNumber(random)), ">OK<");
        Measured ours = Measured.together(runs.ours());
        Measured bare = Measured.together(runs.bound());
        Ratios rate = Ratios.of(runs.ours(), runs.bound(), Measured::perSecond);
        Ratios tail = Ratios.of(runs.ours(), runs.bound(), run -> run.percentile(99));
        return List.of(
                new Verdict(
                        name + ", rate",
                        Figures.of(ours),
                        "bare CXF + EJB + JPA " + Figures.of(bare),
                        rate.toString(),
                        "at least 0.5 x",
                        rate.median() >= SOAP_RATE),
                new Verdict(
                        name + ", p99",
                        Figures.milliseconds(ours.percentile(99)),
                        Figures.milliseconds(bare.percentile(99)),
                        tail.toString(),
                        "at most 3 x",
                        tail.median() <= SOAP_TAIL));
    }

    static List<Verdict> restItem(Stand stand, Pace pace) {
        Pairs<Measured> runs = runs(
                stand,
                pace,
                random -> Requests.get(
                        "/services/api/v1/specialists/" + stand.keys().registryNumber(random)),
                random -> Requests.get("/bare-rest/entries/" + stand.keys().registryNumber(random)),
                "\"registry_number\"");
        Measured ours = Measured.together(runs.ours());
        Ratios rate = Ratios.of(runs.ours(), runs.bound(), Measured::perSecond);
        return List.of(
                new Verdict(
                        "REST item, rate",
                        Figures.of(ours),
                        "bare JAX-RS + EJB + JDBC " + Figures.of(Measured.together(runs.bound())),
                        rate.toString(),
                        "at least 1.0 x",
                        rate.median() >= REST_RATE),
                new Verdict(
                        "REST item, p95",
                        Figures.milliseconds(ours.percentile(95)),
                        Verdict.NOTHING,
                        Verdict.NOTHING,
                        "under 10 ms",
                        ours.percentile(95) < REST_P95));
    }

    private static Pairs<Measured> runs(
            Stand stand,
            Pace pace,
            Function<SplittableRandom, byte[]> ours,
            Function<SplittableRandom, byte[]> bare,
            String wanted) {
        int product = stand.port();
        int bound = stand.bare().port();
        requireAnswer(product, ours, wanted);
        requireAnswer(bound, bare, "ACTIVE");
        ClosedLoop loop = new ClosedLoop(pace.callers());
        loop.warmUp(() -> call(product, ours), pace.warmUp(), stand.product());
        loop.warmUp(() -> call(bound, bare), pace.warmUp(), stand.bare());
        return pace.alternate(
                () -> loop.run(() -> call(product, ours), pace.run()),
                () -> loop.run(() -> call(bound, bare), pace.run()));
    }

    private static void requireAnswer(int port, Function<SplittableRandom, byte[]> request, String wanted) {
        try (HttpLine line = new HttpLine(port)) {
            String answer = line.text(request.apply(new SplittableRandom(1)));
            if (!answer.contains(wanted)) {
                throw new IllegalStateException("no " + wanted + " in the answer: " + answer);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ClosedLoop.Call call(int port, Function<SplittableRandom, byte[]> request) throws IOException {
        HttpLine line = new HttpLine(port);
        return random -> line.exchange(request.apply(random), (bytes, length) -> {}) == 200;
    }
}
