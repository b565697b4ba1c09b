package kz.mamandar.ws.platform.xml;

import org.apache.xml.security.Init;

/** Starts Santuario with values in one line: a line break inside a signature comes out as {@code &#13;}, which some cannot read. */
public final class Santuario {

    static {
        System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
        Init.init();
    }

    private Santuario() {}

    /** Does nothing more than to see that the class is initialised. */
    public static void ready() {}
}
