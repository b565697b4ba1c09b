package kz.mamandar.it.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.mamandar.it.bench.Pace.Pairs;
import kz.mamandar.it.bench.load.HttpLine;
import kz.mamandar.it.bench.load.Measured;
import kz.mamandar.it.bench.stand.Stand;
import kz.mamandar.it.bus.BusMessage;
import kz.mamandar.it.bus.GostBusMessage;
import kz.mamandar.it.soap.SignedSoapMessage;
import kz.mamandar.it.soap.SigningClients;
import kz.mamandar.it.soap.SigningClients.Identity;
import kz.mamandar.it.soap.SigningClients.Rights;
import org.HdrHistogram.Histogram;

/** Signed look-ups against those with a password. All messages of a run are made before it: signing costs more than verifying. */
final class Signed {

    private static final int MESSAGES = 800;
    private static final int WARM_UPS = 10;

    private final Stand stand;
    private final Pace pace;

    private Signed(Stand stand, Pace pace) {
        this.stand = stand;
        this.pace = pace;
    }

    /** The typed service: signature over Body and Timestamp. */
    static List<Verdict> rsa(Stand stand, Pace pace) {
        Identity sender = SigningClients.create(Path.of("registry-it/target/clients"));
        SigningClients.enrol(stand.database(), sender, Rights.all());
        return new Signed(stand, pace)
                .measure(
                        "SOAP getSpecialist signed with RSA 2048",
                        () -> Soap.request(Soap.PRODUCT, SignedSoapMessage.of(question(stand), sender)),
                        () -> Soap.getSpecialist(number(stand), new SplittableRandom()));
    }

    /** The state bus: signature over the Body. */
    static List<Verdict> gost(Stand stand, Pace pace) {
        Identity sender = stand.busClient();
        SigningClients.bind(stand.database(), sender, "demo-is");
        return new Signed(stand, pace)
                .measure(
                        "Bus message signed with GOST 34.10-2015 (512)",
                        () -> Soap.request(BusMessage.ADDRESS, GostBusMessage.of(toTheBus(stand), sender)),
                        () -> Soap.request(BusMessage.ADDRESS, toTheBus(stand).xml()));
    }

    private static BusMessage toTheBus(Stand stand) {
        return BusMessage.of("GET_SPECIALIST", "<m:registryNumber>" + number(stand) + "</m:registryNumber>");
    }

    private static String question(Stand stand) {
        return "<m:getSpecialist><m:requestorBin>600140000008</m:requestorBin><m:purpose>Жүктемені өлшеу</m:purpose>"
                + "<m:registryNumber>" + number(stand) + "</m:registryNumber></m:getSpecialist>";
    }

    private static String number(Stand stand) {
        return stand.keys().registryNumber(new SplittableRandom());
    }

    private List<Verdict> measure(String name, Supplier<byte[]> signed, Supplier<byte[]> password) {
        for (int i = 0; i < WARM_UPS; i++) {
            run(signed);
            run(password);
        }
        Pairs<Measured> runs = pace.alternate(() -> run(signed), () -> run(password));
        Ratios rate = Ratios.of(runs.ours(), runs.bound(), Measured::perSecond);
        return List.of(new Verdict(
                name,
                Figures.of(Measured.together(runs.ours())),
                "with password " + Figures.of(Measured.together(runs.bound())),
                rate.toString(),
                Verdict.NOTHING,
                true));
    }

    private Measured run(Supplier<byte[]> message) {
        Queue<byte[]> messages = new ConcurrentLinkedQueue<>(IntStream.range(0, MESSAGES)
                .parallel()
                .mapToObj(i -> message.get())
                .toList());
        ExecutorService callers = Executors.newFixedThreadPool(pace.callers());
        try {
            Histogram all = new Histogram(3);
            long started = System.nanoTime();
            List<Callable<Histogram>> tasks = new ArrayList<>();
            for (int i = 0; i < pace.callers(); i++) {
                tasks.add(() -> send(messages));
            }
            for (var one : callers.invokeAll(tasks)) {
                all.add(one.get());
            }
            return new Measured(all, (System.nanoTime() - started) / 1e9);
        } catch (Exception e) {
            throw new IllegalStateException("a run broke off", e);
        } finally {
            callers.shutdown();
        }
    }

    private Histogram send(Queue<byte[]> messages) throws Exception {
        Histogram latencies = new Histogram(3);
        try (HttpLine line = new HttpLine(stand.port())) {
            for (byte[] message = messages.poll(); message != null; message = messages.poll()) {
                long before = System.nanoTime();
                String answer = line.text(message);
                latencies.recordValue(System.nanoTime() - before);
                if (!answer.contains(">OK<")) {
                    throw new IllegalStateException("not the answer that was wanted: " + answer);
                }
            }
        }
        return latencies;
    }
}
