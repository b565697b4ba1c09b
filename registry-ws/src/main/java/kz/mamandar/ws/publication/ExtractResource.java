package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.ExtractService;
import kz.mamandar.publication.PublicCriteria;
import kz.mamandar.ws.platform.rest.AcceptedEncoding;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.QueryParameters;
import kz.mamandar.ws.platform.rest.RestJson;

/** The whole public registry, or what the filters leave of it, streamed from the database to the socket. */
@Path("/extracts")
@RequestScoped
public class ExtractResource {

    @Inject
    private ExtractService extracts;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private Clock clock;

    @HeaderParam(HttpHeaders.ACCEPT_ENCODING)
    private String encodings;

    @GET
    @Path("/specialists.csv")
    @PublicResource(parameters = {"q", "region", "profession", "category", "setting", "organisation", "status"})
    public Response csv(@BeanParam Filters filters) {
        PublicCriteria criteria = criteria(filters);
        return answer("csv", "text/csv;charset=UTF-8;header=present", out -> csv(criteria, out));
    }

    @GET
    @Path("/specialists.ndjson")
    @PublicResource(parameters = {"q", "region", "profession", "category", "setting", "organisation", "status"})
    public Response ndjson(@BeanParam Filters filters) {
        PublicCriteria criteria = criteria(filters);
        return answer("ndjson", "application/x-ndjson", out -> ndjson(criteria, out));
    }

    private PublicCriteria criteria(Filters filters) {
        QueryParameters parameters = new QueryParameters();
        PublicCriteria criteria = filters.everything(parameters, classifiers);
        parameters.throwIfAny();
        return criteria;
    }

    private void csv(PublicCriteria criteria, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write(CsvRow.HEADER);
        extracts.stream(criteria, view -> {
            try {
                writer.write(CsvRow.of(view));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private void ndjson(PublicCriteria criteria, OutputStream out) throws IOException {
        JsonGenerator json = RestJson.factory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        extracts.stream(criteria, view -> {
            try {
                Entry.write(json, view);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        json.writeRaw('\n');
        json.flush();
    }

    private Response answer(String extension, String type, StreamingOutput rows) {
        boolean gzip = AcceptedEncoding.hasGzip(encodings);
        String name = "mamandar-specialists-" + LocalDate.now(clock) + "." + extension;
        Response.ResponseBuilder response = Response.ok((StreamingOutput) out -> stream(rows, out, gzip))
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return (gzip ? response.encoding("gzip") : response).build();
    }

    private static void stream(StreamingOutput rows, OutputStream out, boolean gzip) throws IOException {
        if (!gzip) {
            rows.write(out);
            return;
        }
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        rows.write(zipped);
        zipped.finish();
    }
}
