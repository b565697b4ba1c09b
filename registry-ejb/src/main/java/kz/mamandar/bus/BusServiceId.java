package kz.mamandar.bus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mamandar.client.ClientOperation;

/** How operations are called on the bus: {@code MAMANDAR_GET_SPECIALIST_V1}. */
public final class BusServiceId {

    /** Subscribes to the changes of persons; the right to read an entry carries it. */
    public static final String SUBSCRIBE = "MAMANDAR_SUBSCRIBE_V1";

    private static final String PREFIX = "MAMANDAR_";
    private static final String VERSION = "_V1";

    private BusServiceId() {}

    public static String of(ClientOperation operation) {
        return PREFIX + operation.name() + VERSION;
    }

    public static Optional<ClientOperation> operation(String serviceId) {
        return Arrays.stream(ClientOperation.values())
                .filter(operation -> of(operation).equals(serviceId))
                .findFirst();
    }

    public static List<String> all() {
        return Stream.concat(
                        Stream.of(SUBSCRIBE),
                        Arrays.stream(ClientOperation.values()).map(BusServiceId::of))
                .toList();
    }
}
