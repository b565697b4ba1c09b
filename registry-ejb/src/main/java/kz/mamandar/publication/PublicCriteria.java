package kz.mamandar.publication;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mamandar.publication.PublicSort.Direction;
import kz.mamandar.rules.publication.EntryStatus;

/**
 * What is wanted of the public registry; everything that is given must hold.
 *
 * @param query words of a name, folded as DOMAIN 4.2 says; or a registry number
 * @param organisation BIN or a part of the organisation's name
 * @param order by name when empty; then hits in surnames come first, of several words those in surname and given name, and exact hits before others
 * @param cursor opaque, from the last page
 */
public record PublicCriteria(
        Optional<String> query,
        Optional<String> regionCode,
        Optional<String> professionCode,
        Optional<String> categoryCode,
        Optional<String> settingCode,
        Optional<String> organisation,
        Optional<EntryStatus> status,
        Optional<Direction> order,
        Optional<String> cursor,
        int limit) {

    public PublicCriteria {
        query = given(query);
        regionCode = given(regionCode);
        professionCode = given(professionCode);
        categoryCode = given(categoryCode);
        settingCode = given(settingCode);
        organisation = given(organisation);
        cursor = given(cursor);
    }

    /** Of any status, by name. */
    public PublicCriteria(
            Optional<String> query,
            Optional<String> regionCode,
            Optional<String> professionCode,
            Optional<String> categoryCode,
            Optional<String> settingCode,
            Optional<String> organisation,
            Optional<String> cursor,
            int limit) {
        this(
                query,
                regionCode,
                professionCode,
                categoryCode,
                settingCode,
                organisation,
                Optional.empty(),
                Optional.empty(),
                cursor,
                limit);
    }

    public static PublicCriteria all(int limit) {
        return new PublicCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** Whether nothing narrows the registry. */
    public boolean isEverything() {
        return narrowing().allMatch(Optional::isEmpty);
    }

    /** What a cursor belongs to: the filters and the order, without the place and the size of the page. */
    String scope() {
        return Stream.concat(narrowing(), Stream.of(order))
                .map(value -> value.map(Object::toString).orElse(""))
                .collect(Collectors.joining("\u0000"));
    }

    private Stream<Optional<?>> narrowing() {
        return Stream.of(query, regionCode, professionCode, categoryCode, settingCode, organisation, status);
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
