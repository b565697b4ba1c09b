package kz.mamandar.ws.platform.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON of the REST answers. */
public final class RestJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private RestJson() {}

    public static JsonFactory factory() {
        return MAPPER.getFactory();
    }

    /** A tree of maps, lists, texts and numbers as UTF-8. */
    public static byte[] bytes(Object tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a tree of plain values", e);
        }
    }
}
