package kz.mamandar.ws.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import kz.mamandar.client.ClientService.ClientView;

/** The client whose key came with the request. */
public class CurrentClient {

    private Optional<ClientView> client = Optional.empty();

    void set(ClientView client) {
        this.client = Optional.of(client);
    }

    /** Behind a {@link ClientResource} there always is one. */
    public ClientView get() {
        return client.orElseThrow(() -> new RestProblem(401, "KEY_REFUSED"));
    }

    /** Makes one for each request, for the same reason as the caller is made so. */
    @ApplicationScoped
    static class Clients {

        @Produces
        @RequestScoped
        static CurrentClient current() {
            return new CurrentClient();
        }
    }
}
