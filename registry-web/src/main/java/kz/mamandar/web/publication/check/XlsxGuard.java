package kz.mamandar.web.publication.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.mamandar.platform.error.ErrorCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Passes a workbook before it is read: what it unpacks to is bounded, it has no document type, and its cells lie where a sheet
 * has cells. The reader itself sets aside as much memory as the file asks for.
 */
final class XlsxGuard {

    static final long MOST_UNPACKED = 32L << 20;
    private static final int MOST_ENTRIES = 2_000;
    /** XFD1048576 is the last cell of a sheet. */
    private static final String CELL = "[A-Z]{1,3}[1-9][0-9]{0,6}";

    private final NumberTable table;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpacked;
    private boolean workbook;

    private XlsxGuard(NumberTable table) {
        this.table = table;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** TABLE_REFUSED for what is no workbook, TABLE_UNREADABLE for one that is broken or asks for too much. */
    static void require(byte[] bytes, NumberTable table) {
        new XlsxGuard(table).pass(bytes);
    }

    /** Goes by the list at the end of the archive, as the reader does: another reading could be passed and this one read. */
    private void pass(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw table.fault(ErrorCode.TABLE_UNREADABLE);
            }
            for (ZipArchiveEntry entry : entries) {
                try (InputStream content = zip.getInputStream(entry)) {
                    pass(entry.getName(), new Counted(content));
                }
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException broken) {
            throw table.fault(ErrorCode.TABLE_UNREADABLE);
        }
        if (!workbook) {
            throw table.fault(ErrorCode.TABLE_REFUSED);
        }
    }

    private void pass(String name, InputStream content) throws IOException, XMLStreamException {
        workbook |= name.equals("xl/workbook.xml");
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            parse(content);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    private void parse(InputStream content) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || isCellOutside(event, reader)) {
                throw table.fault(ErrorCode.TABLE_UNREADABLE);
            }
        }
    }

    private static boolean isCellOutside(int event, XMLStreamReader reader) {
        if (event != XMLStreamConstants.START_ELEMENT || !reader.getLocalName().equals("c")) {
            return false;
        }
        String place = reader.getAttributeValue(null, "r");
        return place != null && !place.matches(CELL);
    }

    /** Counts what comes out of the archive, all entries together. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            unpacked += Math.max(read, 0);
            if (unpacked > MOST_UNPACKED) {
                throw new IOException("unpacks to too much");
            }
            return read;
        }

        /** The parser closes what it has read to the end; what may stand behind that is counted too. */
        @Override
        public void close() {}
    }
}
