package kz.mamandar.publication;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders in which public entries can be listed. Each ends with the entry itself, so that every page has one place to go on. */
public enum PublicSort {
    NAME("sort_name"),
    REGISTRY_NUMBER("registry_number"),
    REGISTERED_ON("registered_on"),
    UPDATED_AT("updated_at");

    private final String column;

    PublicSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The order with its direction. */
    public record Direction(PublicSort sort, boolean descending) {

        /** Reads {@code name} or {@code -name}. */
        public static Optional<Direction> parse(String text) {
            boolean descending = text.startsWith("-");
            String name = descending ? text.substring(1) : text;
            return Arrays.stream(PublicSort.values())
                    .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .map(sort -> new Direction(sort, descending));
        }
    }
}
