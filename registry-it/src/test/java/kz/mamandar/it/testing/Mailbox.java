package kz.mamandar.it.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the product would have sent, read from {@code /dev/mailbox.json}. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern CONSENT = Pattern.compile("(/(?:kk|ru)/consent/[\\w-]+)");

    private final Http http;

    Mailbox(Http http) {
        this.http = http;
    }

    /** Newest first. */
    public List<Message> all() {
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : http.json("/dev/mailbox.json")) {
            messages.add(new Message(
                    message.get("id").asText(),
                    message.get("channel").asText(),
                    message.get("to").asText(),
                    message.get("subject").asText(),
                    message.get("body").asText(),
                    Instant.parse(message.get("at").asText())));
        }
        return messages;
    }

    /** Newest first. */
    public List<Message> messagesTo(String address) {
        return all().stream().filter(message -> message.to().equals(address)).toList();
    }

    /** The newest message to the address that came after {@code since} and fits; waits for it for a while. */
    public Message await(String address, Instant since, Predicate<Message> wanted) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(latest)) {
            Optional<Message> found = messagesTo(address).stream()
                    .filter(message -> !message.at().isBefore(since))
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("No such message to " + address + " in " + messagesTo(address));
    }

    /** The newest one-time code sent to the address since then. */
    public String code(String address, Instant since) {
        return first(
                CODE,
                await(address, since, message -> CODE.matcher(message.body()).find())
                        .body());
    }

    /** Path of the newest link to give consent sent to the address since then. */
    public String consentLink(String address, Instant since) {
        return first(
                CONSENT,
                await(address, since, message -> CONSENT.matcher(message.body()).find())
                        .body());
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    /** One message. */
    public record Message(String id, String channel, String to, String subject, String body, Instant at) {}
}
