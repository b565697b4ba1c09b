package kz.mamandar.it.bus;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import kz.mamandar.it.testing.Http;

/** Messages to the SyncChannel, written by hand. */
public record BusMessage(String id, String service, String payload) {

    public static final String ADDRESS = "/services/shep/sync";
    private static final String DATE =
            OffsetDateTime.now(ZoneOffset.ofHours(5)).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);

    static BusMessage ping(String echo) {
        return of("PING", "<m:echo>" + echo + "</m:echo>");
    }

    /** @param fields of the operation after those that every request has, with the prefix {@code m} */
    public static BusMessage of(String operation, String fields) {
        StringBuilder element = new StringBuilder();
        for (String word : operation.toLowerCase(Locale.ROOT).split("_")) {
            element.append(element.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return new BusMessage(
                UUID.randomUUID().toString(),
                "MAMANDAR_" + operation + "_V1",
                "<m:%1$s xmlns:m=\"http://mamandar.kz/ws/specialists/v1\"><m:requestorBin>600140000008</m:requestorBin><m:purpose>Тексеру</m:purpose>%2$s</m:%1$s>"
                        .formatted(element, fields));
    }

    public String xml() {
        return """
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="http://bip.bee.kz/SyncChannel/v10/Types">\
                <soapenv:Body><t:SendMessage><request><requestInfo><messageId>%s</messageId><serviceId>%s</serviceId>\
                <messageDate>%s</messageDate><sender><senderId>demo-is</senderId><password>Mamandar-demo-2026</password></sender>\
                </requestInfo><requestData><data>%s</data></requestData></request></t:SendMessage></soapenv:Body></soapenv:Envelope>"""
                .formatted(id, service, DATE, payload);
    }

    HttpResponse<String> post(Http http) {
        return http.post(ADDRESS, "text/xml; charset=utf-8", xml(), "SOAPAction", "\"\"");
    }
}
