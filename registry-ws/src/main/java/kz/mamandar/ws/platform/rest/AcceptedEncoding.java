package kz.mamandar.ws.platform.rest;

import java.util.Locale;

/** Whether a client takes gzip (RFC 9110, 12.5.3). */
public final class AcceptedEncoding {

    private AcceptedEncoding() {}

    public static boolean hasGzip(String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] coding = part.strip().split("\\s*;\\s*");
            boolean taken = coding.length < 2 || !coding[1].matches("q=0(\\.0*)?");
            if (coding[0].equals("gzip") || coding[0].equals("x-gzip")) {
                return taken;
            }
            any |= coding[0].equals("*") && taken;
        }
        return any;
    }
}
