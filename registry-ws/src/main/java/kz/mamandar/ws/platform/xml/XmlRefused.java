package kz.mamandar.ws.platform.xml;

/** What was sent is not XML that is read here. The reason is one of ours, never the text of a parser. */
public class XmlRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_WELL_FORMED,
        DOCTYPE,
        LIMIT,
        CHARSET
    }

    private final Reason reason;

    public XmlRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public XmlRefused(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }
}
