package kz.mamandar.ws.platform.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import kz.mamandar.client.ClientOperation;

/**
 * What a resource method is open to.
 *
 * @param operation the operation a client needs; empty when it is open to all
 * @param parameters query parameters that it knows
 */
record Opening(Optional<ClientOperation> operation, List<String> parameters) {

    /** Empty when the method is closed. */
    static Optional<Opening> of(Method method) {
        PublicResource open = method.getAnnotation(PublicResource.class);
        if (open != null) {
            return Optional.of(new Opening(Optional.empty(), List.of(open.parameters())));
        }
        return Optional.ofNullable(method.getAnnotation(ClientResource.class))
                .map(client -> new Opening(Optional.of(client.value()), List.of()));
    }
}
