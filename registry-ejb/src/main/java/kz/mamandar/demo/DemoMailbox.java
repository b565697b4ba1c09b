package kz.mamandar.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.platform.persistence.Jdbc;

/** Reads the codes and links that the demonstration's people were sent. */
@ApplicationScoped
class DemoMailbox {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern TOKEN = Pattern.compile("/consent/([\\w-]+)");

    @Inject
    private Jdbc jdbc;

    String code(String address) {
        return found(CODE, address, "%_CODE");
    }

    String consentToken(String address) {
        return found(TOKEN, address, "CONSENT_REQUEST");
    }

    private String found(Pattern pattern, String address, String kind) {
        String body = jdbc.find(
                        "select body from notification where recipient = ? and kind like ? order by id desc limit 1",
                        List.of(address, kind),
                        row -> row.getString("body"))
                .orElseThrow();
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new IllegalStateException("the last message holds nothing to go on with");
        }
        return matcher.group(1);
    }
}
