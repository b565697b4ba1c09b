package kz.mamandar.ws.publication;

import java.nio.charset.StandardCharsets;
import kz.mamandar.specialist.SpecialistView;
import kz.mamandar.ws.platform.rest.RestJson;

/** An entry as the answers of one entry have it. */
public final class EntryText {

    private EntryText() {}

    public static String of(SpecialistView view) {
        return new String(RestJson.written(json -> Entry.write(json, view)), StandardCharsets.UTF_8);
    }
}
