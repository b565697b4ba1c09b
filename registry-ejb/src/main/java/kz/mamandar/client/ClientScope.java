package kz.mamandar.client;

import java.util.Set;

/**
 * What a client system may do and see.
 *
 * @param regions KATO codes of the regions whose entries it may see; all of them when empty
 */
public record ClientScope(Set<ClientOperation> operations, Set<EntryField> fields, Set<String> regions) {

    public ClientScope {
        operations = Set.copyOf(operations);
        fields = Set.copyOf(fields);
        regions = Set.copyOf(regions);
    }

    /** All fields in all regions. */
    public static ClientScope of(Set<ClientOperation> operations) {
        return new ClientScope(operations, Set.of(EntryField.values()), Set.of());
    }

    public boolean may(ClientOperation operation) {
        return operations.contains(operation);
    }

    public boolean sees(EntryField field) {
        return fields.contains(field);
    }

    public boolean covers(String regionCode) {
        return regions.isEmpty() || regions.contains(regionCode);
    }
}
