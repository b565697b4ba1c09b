package kz.mamandar.ws.extract;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.publication.SnapshotService.SnapshotFile;
import kz.mamandar.ws.platform.rest.RestProblem;

/** Answers with a stored file: whole, a range of it, or 304 (RFC 9110, 13 and 14; RFC 9530 for its digest). */
final class FileAnswer {

    private static final int BUFFER = 1 << 16;
    private static final int TAG_LENGTH = 32;

    private final Path path;
    private final SnapshotFile file;
    private final HttpHeaders request;
    private final boolean headOnly;

    FileAnswer(Path path, SnapshotFile file, HttpHeaders request, boolean headOnly) {
        this.path = path;
        this.file = file;
        this.request = request;
        this.headOnly = headOnly;
    }

    ResponseBuilder answer() {
        String held = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (held != null && (held.contains(tag()) || held.strip().equals("*"))) {
            return described(Response.notModified());
        }
        Optional<ByteRange> range = Optional.ofNullable(request.getHeaderString("Range"))
                .filter(header -> isSameFile())
                .flatMap(header -> ByteRange.parse(header, file.bytes()));
        if (range.isEmpty()) {
            return described(body(Response.ok(), new ByteRange(0, file.bytes())));
        }
        if (range.get().isEmpty()) {
            throw new RestProblem(416, "RANGE_NOT_SATISFIABLE", Map.of("Content-Range", "bytes */" + file.bytes()));
        }
        ByteRange bytes = range.get();
        return described(body(Response.status(Response.Status.PARTIAL_CONTENT), bytes))
                .header("Content-Range", "bytes " + bytes.from() + "-" + (bytes.to() - 1) + "/" + file.bytes());
    }

    private ResponseBuilder described(ResponseBuilder response) {
        byte[] digest = HexFormat.of().parseHex(file.sha256());
        return response.header(HttpHeaders.ETAG, tag())
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private String tag() {
        return '"' + file.sha256().substring(0, TAG_LENGTH) + '"';
    }

    /** A range of another file than the client holds the beginning of would be of no use to it. */
    private boolean isSameFile() {
        String wanted = request.getHeaderString("If-Range");
        return wanted == null || wanted.strip().equals(tag());
    }

    private ResponseBuilder body(ResponseBuilder response, ByteRange range) {
        response.header(HttpHeaders.CONTENT_LENGTH, range.to() - range.from());
        return headOnly ? response : response.entity((StreamingOutput) out -> copy(range, new PacedOutput(out)));
    }

    private void copy(ByteRange range, OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long position = range.from();
            while (position < range.to()) {
                buffer.clear().limit((int) Math.min(BUFFER, range.to() - position));
                int read = channel.read(buffer, position);
                if (read < 0) {
                    throw new IOException("A stored file is shorter than it was");
                }
                out.write(buffer.array(), 0, read);
                position += read;
            }
            out.flush();
        }
    }
}
