package kz.mamandar.ws.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import kz.mamandar.client.ClientService.ClientView;

/** The client whose key came with the request. */
@RequestScoped
public class CurrentClient {

    private Optional<ClientView> client = Optional.empty();

    void set(Optional<ClientView> client) {
        this.client = client;
    }

    /** Behind a {@link ClientResource} there always is one. */
    public ClientView get() {
        return client.orElseThrow(() -> new RestProblem(401, "KEY_REFUSED"));
    }
}
