package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import kz.mamandar.platform.text.Named;

/** Values of classifiers as JSON: code and both names. */
final class NamedJson {

    private NamedJson() {}

    static void field(JsonGenerator json, String field, Named named) throws IOException {
        json.writeFieldName(field);
        value(json, named);
    }

    static void list(JsonGenerator json, String field, List<Named> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Named named : values) {
            value(json, named);
        }
        json.writeEndArray();
    }

    static void value(JsonGenerator json, Named named) throws IOException {
        json.writeStartObject();
        fields(json, named);
        json.writeEndObject();
    }

    static void fields(JsonGenerator json, Named named) throws IOException {
        json.writeStringField("code", named.code());
        json.writeStringField("name_kk", named.nameKk());
        json.writeStringField("name_ru", named.nameRu());
    }
}
