package kz.mamandar.web.publication;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import kz.mamandar.specialist.SpecialistView;

/** A card for machines, in the words of schema.org. */
final class StructuredData {

    private StructuredData() {}

    /** JSON-LD that can stand inside a script element: it holds no angle bracket. */
    static String of(SpecialistView entry, String provider, String profession, String region) {
        JsonObject organisation = Json.createObjectBuilder()
                .add("@type", "Organization")
                .add("name", provider)
                .add(
                        "address",
                        Json.createObjectBuilder().add("@type", "PostalAddress").add("addressRegion", region))
                .build();
        JsonObject person = Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "Person")
                .add("identifier", entry.registryNumber())
                .add("familyName", entry.surname())
                .add("givenName", entry.givenName())
                .add("additionalName", entry.patronymic().orElse(""))
                .add("jobTitle", profession)
                .add("worksFor", organisation)
                .build();
        return person.toString().replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
