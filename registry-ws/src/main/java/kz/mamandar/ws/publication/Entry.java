package kz.mamandar.ws.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mamandar.platform.text.Named;
import kz.mamandar.platform.time.RegistryClock;
import kz.mamandar.specialist.SpecialistView;

/** An entry as JSON, field by field as the OpenAPI contract says. */
public final class Entry {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private Entry() {}

    static void writeOrNull(JsonGenerator json, Optional<SpecialistView> view) throws IOException {
        if (view.isPresent()) {
            write(json, view.get());
        } else {
            json.writeNull();
        }
    }

    static void write(JsonGenerator json, SpecialistView view) throws IOException {
        json.writeStartObject();
        json.writeStringField("registry_number", view.registryNumber());
        json.writeStringField("status", view.status().name());
        json.writeStringField("surname", view.surname());
        json.writeStringField("given_name", view.givenName());
        json.writeStringField("patronymic", view.patronymic().orElse(null));
        NamedJson.field(json, "profession", view.profession());
        category(json, view);
        json.writeStringField("specialty", view.specialty());
        education(json, view);
        provider(json, view);
        json.writeStringField("position", view.position());
        NamedJson.field(json, "region", view.region());
        NamedJson.list(json, "settings", view.settings());
        json.writeStringField("registered_on", view.registeredOn().toString());
        json.writeNumberField("version", view.version());
        json.writeStringField("updated_at", moment(view.updatedAt()));
        json.writeEndObject();
    }

    /** In the time of Kazakhstan, to the millisecond. */
    public static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).atZone(RegistryClock.ZONE).format(MOMENT);
    }

    private static void category(JsonGenerator json, SpecialistView view) throws IOException {
        Optional<Named> category = view.category();
        if (category.isEmpty()) {
            json.writeNullField("qualification_category");
            return;
        }
        json.writeObjectFieldStart("qualification_category");
        NamedJson.fields(json, category.get());
        json.writeStringField(
                "issued_on", view.categoryIssuedOn().map(Object::toString).orElse(null));
        json.writeStringField(
                "valid_until", view.categoryValidUntil().map(Object::toString).orElse(null));
        json.writeEndObject();
    }

    private static void education(JsonGenerator json, SpecialistView view) throws IOException {
        json.writeArrayFieldStart("education");
        json.writeStartObject();
        NamedJson.field(json, "level", view.educationLevel());
        json.writeStringField("institution", view.institution());
        json.writeNumberField("graduation_year", view.graduationYear());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void provider(JsonGenerator json, SpecialistView view) throws IOException {
        json.writeObjectFieldStart("provider");
        json.writeStringField("bin", view.providerBin().orElse(null));
        json.writeStringField("name_kk", view.providerNameKk());
        json.writeStringField("name_ru", view.providerNameRu());
        json.writeStringField("licence_number", view.licenceNumber());
        json.writeEndObject();
    }
}
