package kz.mamandar.ws.specialist;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.ClientView;
import kz.mamandar.client.Inquiry;
import kz.mamandar.rules.identifier.Bin;
import kz.mamandar.specialist.SpecialistService;
import kz.mamandar.specialist.SpecialistService.Verification;
import kz.mamandar.specialist.SpecialistService.VerificationStatus;
import kz.mamandar.ws.platform.rest.ClientResource;
import kz.mamandar.ws.platform.rest.CurrentClient;
import kz.mamandar.ws.platform.rest.RequestBody;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Is this person registered? For clients with a key; every question is audited with its purpose. */
@Path("/verifications")
@RequestScoped
public class VerificationResource {

    private static final int MAX_BODY = 8 * 1024;
    private static final String NO_PURPOSE = "not stated";

    @Inject
    private SpecialistService specialists;

    @Inject
    private ClientService clients;

    @Inject
    private CurrentClient client;

    @Inject
    private Clock clock;

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    @ClientResource(ClientOperation.VERIFY_SPECIALIST)
    public Response verify(InputStream in) throws IOException {
        RequestBody body = RequestBody.read(in, MAX_BODY, Set.of("iin", "as_of", "purpose"));
        String iin = body.text("iin");
        Optional<LocalDate> asOf = body.optionalDate("as_of");
        Optional<String> purpose = body.optionalText("purpose", Inquiry.MAX_PURPOSE);
        body.throwIfAny();
        Verification verification = specialists.verify(iin, asOf, inquiry(client.get(), purpose));
        if (verification.status() == VerificationStatus.NOT_REGISTERED) {
            clients.recordMiss(client.get());
        }
        LocalDate day = asOf.orElseGet(() -> LocalDate.now(clock));
        return Response.ok(RestJson.written(json -> write(json, verification, day)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The body that asks is the one the key was issued to. */
    private static Inquiry inquiry(ClientView client, Optional<String> purpose) {
        Bin bin = client.bin().flatMap(Bin::parse).orElseThrow(() -> new RestProblem(403, "NOT_ALLOWED"));
        return new Inquiry(bin, purpose.orElse(NO_PURPOSE), client.scope());
    }

    private static void write(JsonGenerator json, Verification verification, LocalDate day) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", verification.status().name());
        json.writeStringField(
                "since", verification.since().map(Object::toString).orElse(null));
        json.writeStringField("registry_number", verification.registryNumber().orElse(null));
        json.writeStringField("as_of", day.toString());
        json.writeEndObject();
    }
}
