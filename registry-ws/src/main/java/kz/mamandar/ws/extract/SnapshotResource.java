package kz.mamandar.ws.extract;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import kz.mamandar.publication.SnapshotService;
import kz.mamandar.publication.SnapshotService.Snapshot;
import kz.mamandar.publication.SnapshotService.SnapshotFile;
import kz.mamandar.ws.platform.rest.PublicResource;
import kz.mamandar.ws.platform.rest.RestJson;
import kz.mamandar.ws.platform.rest.RestProblem;
import kz.mamandar.ws.publication.Entry;

/** Stored snapshots: which there are, and their files. */
@Path("/extracts/snapshots")
@RequestScoped
public class SnapshotResource {

    static final String ADDRESS = "/services/api/v1/extracts/snapshots/";

    @Inject
    private SnapshotService snapshots;

    @Inject
    private SnapshotFolder folder;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces("application/json")
    @PublicResource
    public Response list() {
        List<Snapshot> standing = snapshots.list();
        return Response.ok(RestJson.written(json -> write(json, standing))).build();
    }

    @GET
    @Path("/{snapshot}/{file}")
    @PublicResource
    public Response get(@PathParam("snapshot") String name, @PathParam("file") String fileName) {
        return answer(name, fileName, false);
    }

    @HEAD
    @Path("/{snapshot}/{file}")
    @PublicResource
    public Response head(@PathParam("snapshot") String name, @PathParam("file") String fileName) {
        return answer(name, fileName, true);
    }

    private Response answer(String name, String fileName, boolean headOnly) {
        Snapshot snapshot = snapshots.find(name).orElseThrow(SnapshotResource::notFound);
        if (snapshot.withdrawn()) {
            throw new RestProblem(410, "SNAPSHOT_WITHDRAWN");
        }
        SnapshotFile file = snapshot.file(fileName).orElseThrow(SnapshotResource::notFound);
        return folder.find(snapshot, file)
                .map(path -> new FileAnswer(path, file, headers, headOnly).answer())
                .orElseThrow(SnapshotResource::notFound)
                .type(mediaType(fileName))
                .header(ExtractResource.FEED_CURSOR, snapshot.feedCursor())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "-" + fileName + "\"")
                .build();
    }

    private static RestProblem notFound() {
        return new RestProblem(404, "NOT_FOUND");
    }

    static String mediaType(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        return Format.ofExtension(extension).map(Format::mediaType).orElse("application/gzip");
    }

    private static void write(JsonGenerator json, List<Snapshot> snapshots) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Snapshot snapshot : snapshots) {
            json.writeStartObject();
            json.writeStringField("name", snapshot.name());
            json.writeStringField("taken_at", Entry.moment(snapshot.takenAt()));
            json.writeNumberField("rows", snapshot.rows());
            json.writeStringField("feed_cursor", snapshot.feedCursor());
            json.writeArrayFieldStart("files");
            for (SnapshotFile file : snapshot.files()) {
                json.writeStartObject();
                json.writeStringField("name", file.name());
                json.writeStringField("href", ADDRESS + snapshot.name() + "/" + file.name());
                json.writeNumberField("bytes", file.bytes());
                json.writeStringField("sha256", file.sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
