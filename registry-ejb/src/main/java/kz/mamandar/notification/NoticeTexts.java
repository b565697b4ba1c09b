package kz.mamandar.notification;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.Channel;

/** Renders notices from the bundles {@code notices_kk} and {@code notices_ru}. */
final class NoticeTexts {

    private static final String BUNDLE = "kz.mamandar.notification.notices";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private NoticeTexts() {}

    record Text(String subject, String body) {}

    /** The text in the language and for the channel of the notice; fails when a required parameter is missing. */
    static Text render(Notice notice) {
        Map<String, String> values = notice.parameters();
        for (String name : notice.kind().required()) {
            if (values.getOrDefault(name, "").isBlank()) {
                throw new IllegalArgumentException(notice.kind() + " needs the parameter " + name);
            }
        }
        ResourceBundle bundle = bundle(notice.language());
        String key = "notice." + notice.kind()
                + (notice.kind().required().contains("variant") ? "." + values.get("variant") : "");
        String subject = fill(bundle.getString(key + ".subject"), values);
        if (notice.to().channel() == Channel.SMS) {
            return new Text(subject, fill(bundle.getString(key + ".sms"), values));
        }
        String body = fill(bundle.getString("notice.greeting"), values)
                + "\n\n"
                + fill(bundle.getString(key + ".body"), values)
                + "\n\n"
                + fill(bundle.getString("notice.signature"), values);
        return new Text(subject, body);
    }

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(BUNDLE, language.locale(), NoticeTexts.class.getClassLoader());
    }

    private static String fill(String text, Map<String, String> values) {
        return text.lines()
                .filter(line -> PLACE.matcher(line).results().noneMatch(place -> values.getOrDefault(place.group(1), "")
                        .isBlank()))
                .map(line ->
                        PLACE.matcher(line).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1)))))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
