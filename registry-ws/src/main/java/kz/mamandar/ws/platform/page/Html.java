package kz.mamandar.ws.platform.page;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes HTML; everything that is text is escaped. */
public final class Html implements AutoCloseable {

    /** What stands inside an element. */
    @FunctionalInterface
    public interface Inside {
        void write() throws XMLStreamException;
    }

    private final XMLStreamWriter out;

    public Html(OutputStream bytes) throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        out.writeDTD("<!DOCTYPE html>\n");
    }

    /** An element with attributes as name, value, name, value... */
    public void element(String name, Inside inside, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        inside.write();
        out.writeCharacters("");
        out.writeEndElement();
    }

    public void text(String name, String text, String... attributes) throws XMLStreamException {
        element(name, () -> out.writeCharacters(text), attributes);
    }

    public void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    public void characters(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    /** Text with `code` between back-ticks. */
    public void rich(String text) throws XMLStreamException {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                text("code", parts[i]);
            } else {
                characters(parts[i]);
            }
        }
    }

    /** Paragraphs that an empty line parts. */
    public void paragraphs(String text) throws XMLStreamException {
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            element("p", () -> rich(paragraph.replace('\n', ' ')));
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    @Override
    public void close() throws XMLStreamException {
        out.close();
    }
}
