package kz.mamandar.ws.extract;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.mamandar.publication.SnapshotService.SnapshotFile;

/** Writes a file and takes its size and SHA-256 on the way; what is closed is on the disk. */
final class StoredFile extends OutputStream {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest;
    private long bytes;

    StoredFile(Path folder, String name) throws IOException {
        this.name = name;
        channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int offset, int length) throws IOException {
        out.write(piece, offset, length);
        digest.update(piece, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            out.flush();
            channel.force(true);
            out.close();
        }
    }

    /** What was written, after it was closed. */
    SnapshotFile described() {
        return new SnapshotFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
