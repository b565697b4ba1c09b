package kz.mamandar.ws.extract;

import java.io.IOException;
import java.io.OutputStream;
import kz.mamandar.publication.ExtractService.Extract;

/** Writes an extract in one format, row by row, and leaves the stream open. */
@FunctionalInterface
interface ExtractWriter {

    /** Writes everything and tells how many entries there were. */
    long write(Extract extract, OutputStream out) throws IOException;
}
