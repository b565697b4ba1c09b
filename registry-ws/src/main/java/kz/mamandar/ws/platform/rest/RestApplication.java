package kz.mamandar.ws.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** REST for integrators, version 1. The contract is {@code openapi.yaml}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
