package kz.mamandar.ws.extract;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of JSON whose fields keep the order in which they are named. */
final class Tree {

    private Tree() {}

    /** Fields as name, value, name, value... */
    static Map<String, Object> of(Object... fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        return object;
    }
}
