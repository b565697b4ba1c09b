package kz.mamandar.ws.extract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.publication.ExtractService;
import kz.mamandar.publication.ExtractService.Extract;
import kz.mamandar.publication.PublicCriteria;
import kz.mamandar.publication.SnapshotService;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.publication.SnapshotService.SnapshotFile;
import kz.mamandar.ws.platform.rest.AcceptedEncoding;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.QueryParameters;
import kz.mamandar.ws.platform.rest.RestProblem;
import kz.mamandar.ws.publication.Filters;

/**
 * The whole public registry, or what the filters leave of it, as it stands: streamed from the database to the socket. While
 * nothing has changed since the last snapshot its file is the answer, and a broken download can be taken up again.
 */
@Path("/extracts/specialists.{extension: csv|ndjson|json|xlsx|parquet}")
@RequestScoped
public class ExtractResource {

    static final String FEED_CURSOR = "Mamandar-Feed-Cursor";
    private static final String FILTERS_ONLY = "bom";

    @Inject
    private ExtractService extracts;

    @Inject
    private SnapshotService snapshots;

    @Inject
    private SnapshotFolder folder;

    @Inject
    private ClassifierService classifiers;

    @Inject
    private ExtractSlots slots;

    @Inject
    private Clock clock;

    @Context
    private HttpHeaders headers;

    @Context
    private HttpServletResponse http;

    @GET
    @PublicResource(parameters = {"q", "region", "profession", "category", "setting", "organisation", "status", "bom"})
    public Response get(
            @PathParam("extension") String extension, @BeanParam Filters filters, @QueryParam("bom") String bom) {
        return answer(extension, filters, bom, false);
    }

    /** Without reading the registry. */
    @HEAD
    @PublicResource(parameters = {"q", "region", "profession", "category", "setting", "organisation", "status", "bom"})
    public Response head(
            @PathParam("extension") String extension, @BeanParam Filters filters, @QueryParam("bom") String bom) {
        return answer(extension, filters, bom, true);
    }

    private Response answer(String extension, Filters filters, String bom, boolean headOnly) {
        Format format = Format.ofExtension(extension).orElseThrow(() -> new RestProblem(404, "NOT_FOUND"));
        requireAccepted(format);
        QueryParameters parameters = new QueryParameters();
        PublicCriteria criteria = filters.everything(parameters, classifiers);
        boolean byteOrderMark = parameters.flag(FILTERS_ONLY, bom);
        if (bom != null && format != Format.CSV) {
            parameters.fault(FILTERS_ONLY, "UNKNOWN_PARAMETER");
        }
        parameters.throwIfAny();
        boolean gzip =
                format.isText() && AcceptedEncoding.hasGzip(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        Optional<ResponseBuilder> stored =
                criteria.isEverything() && !byteOrderMark ? stored(format, gzip, headOnly) : Optional.empty();
        ResponseBuilder response = stored.orElseGet(() -> live(format, criteria, byteOrderMark, gzip, headOnly));
        return (gzip ? response.encoding("gzip") : response)
                .type(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(format) + "\"")
                .build();
    }

    private String fileName(Format format) {
        return "mamandar-specialists-" + LocalDate.now(clock) + "." + format.extension();
    }

    private void requireAccepted(Format format) {
        MediaType type = MediaType.valueOf(format.mediaType());
        if (headers.getAcceptableMediaTypes().stream().noneMatch(accepted -> accepted.isCompatible(type))) {
            throw new RestProblem(406, "NOT_ACCEPTABLE");
        }
    }

    private Optional<ResponseBuilder> stored(Format format, boolean gzip, boolean headOnly) {
        Optional<Snapshot> current = snapshots.findCurrent(Names.of(classifiers).fingerprint());
        Optional<SnapshotFile> file = current.flatMap(
                snapshot -> snapshot.file(Snapshots.BASE_NAME + format.extension() + (gzip ? ".gz" : "")));
        return file.flatMap(found -> folder.find(current.get(), found))
                .map(path -> new FileAnswer(path, file.get(), headers, headOnly)
                        .answer()
                        .header(FEED_CURSOR, current.get().feedCursor()));
    }

    private ResponseBuilder live(
            Format format, PublicCriteria criteria, boolean byteOrderMark, boolean gzip, boolean headOnly) {
        ResponseBuilder response = Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (headOnly) {
            return response.entity((StreamingOutput) out -> http.flushBuffer());
        }
        Names names = Names.of(classifiers);
        ExtractWriter writer = byteOrderMark ? new CsvExtract(names, true) : format.writer(names);
        StreamingOutput stream = out -> slots.with(() -> extracts.open(criteria, extract -> {
            http.setHeader(FEED_CURSOR, extract.feedCursor());
            return write(writer, extract, new PacedOutput(out), gzip);
        }));
        return response.entity(stream);
    }

    private static long write(ExtractWriter writer, Extract extract, OutputStream out, boolean gzip)
            throws IOException {
        if (!gzip) {
            return writer.write(extract, out);
        }
        FastGzip packed = new FastGzip(out);
        long rows = writer.write(extract, packed);
        packed.finish();
        return rows;
    }
}
