package kz.mamandar.ws.platform.xml;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks a document and writes it. */
public final class Dom {

    static {
        Santuario.ready();
    }

    private Dom() {}

    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Node parent, String namespace, String name) {
        return children(parent).stream().filter(is(namespace, name)).toList();
    }

    /** The first child of this local name in whatever namespace. */
    public static Optional<Element> childNamed(Node parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    public static Predicate<Element> is(String namespace, String name) {
        return element -> name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
    }

    /** The element itself and all below it, in document order. */
    public static List<Element> withDescendants(Element root) {
        List<Element> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        found.add(element);
        children(element).forEach(child -> collect(child, found));
    }

    /** The bytes of the node in UTF-8, nothing added, nothing left out, nothing indented. */
    public static byte[] bytes(Node node) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
        try {
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_PHYSICAL).canonicalizeSubtree(node, out);
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a document that was built cannot be written", e);
        }
        return out.toByteArray();
    }
}
