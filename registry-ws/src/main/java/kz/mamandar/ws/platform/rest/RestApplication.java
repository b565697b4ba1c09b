package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** REST for integrators, version 1. The contract is {@code openapi/mamandar-v1.yaml}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /** The contract is the one description: the server makes none of its own. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
