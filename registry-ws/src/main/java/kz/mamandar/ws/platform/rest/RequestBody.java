package kz.mamandar.ws.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.ws.platform.http.BoundedBody;

/**
 * The JSON object of a request, field by field; everything that is wrong is collected and told at once, each with its place.
 * Values never get into a problem: they may be personal data.
 */
public final class RequestBody {

    private final JsonNode object;
    private final List<Fault> faults = new ArrayList<>();

    private RequestBody(JsonNode object) {
        this.object = object;
    }

    /**
     * @param max bytes that are read at most; more is a 413, a body that does not come is a 408
     * @param fields names that are known; another one is a fault
     */
    public static RequestBody read(InputStream in, int max, Set<String> fields) {
        BoundedBody read = BoundedBody.read(in, max);
        switch (read.end()) {
            case TOO_LONG -> throw new RestProblem(413, "BODY_TOO_LARGE");
            case TOO_SLOW -> throw new RestProblem(408, "REQUEST_TIMEOUT");
            case WHOLE -> {}
        }
        RequestBody body = new RequestBody(RestJson.parsed(read.bytes())
                .filter(JsonNode::isObject)
                .orElseThrow(() -> RestProblem.badRequest(List.of(Fault.of("INVALID_REQUEST")))));
        body.object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                body.fault("/" + escaped(name), "UNKNOWN_FIELD");
            }
        });
        return body;
    }

    public String text(String field) {
        Optional<String> text = optionalText(field, Integer.MAX_VALUE);
        if (text.isEmpty() && faults.stream().noneMatch(f -> f.place().equals("/" + field))) {
            fault("/" + field, "FIELD_REQUIRED");
        }
        return text.orElse("");
    }

    /** Empty when it is missing, null or blank. */
    public Optional<String> optionalText(String field, int max) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual() || node.textValue().indexOf('\0') >= 0) {
            fault("/" + field, "FIELD_INVALID");
            return Optional.empty();
        }
        if (node.textValue().length() > max) {
            fault("/" + field, "FIELD_TOO_LONG");
        }
        return Optional.of(node.textValue().strip()).filter(text -> !text.isEmpty());
    }

    public Optional<LocalDate> optionalDate(String field) {
        Optional<String> text = optionalText(field, Integer.MAX_VALUE);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException notADate) {
            fault("/" + field, "FIELD_INVALID");
            return Optional.empty();
        }
    }

    /** A list of one to {@code max} texts of at most {@code length} characters. */
    public List<String> texts(String field, int max, int length) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            fault("/" + field, "FIELD_REQUIRED");
            return List.of();
        }
        if (!node.isArray() || node.isEmpty()) {
            fault("/" + field, "FIELD_INVALID");
            return List.of();
        }
        if (node.size() > max) {
            fault("/" + field, "FIELD_TOO_LONG");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            JsonNode item = node.get(i);
            if (!item.isTextual() || item.textValue().length() > length) {
                fault("/" + field + "/" + i, item.isTextual() ? "FIELD_TOO_LONG" : "FIELD_INVALID");
            }
            texts.add(item.asText());
        }
        return texts;
    }

    public void fault(String pointer, String code) {
        faults.add(Fault.atPointer(pointer, code));
    }

    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw RestProblem.badRequest(faults);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
