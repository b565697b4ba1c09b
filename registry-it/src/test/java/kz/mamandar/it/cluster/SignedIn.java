package kz.mamandar.it.cluster;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with a jar of cookies, which go to every node: nodes stand behind one address. */
final class SignedIn {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)[^>]*>");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Fills in the first form of the page that has the field {@code login}, as the reviewer of the demonstration. */
    void signIn(URI node) {
        String page = get(node, "/ru/office/sign-in").body();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Map<String, String> fields = fields(form.group());
            if (fields.containsKey("login")) {
                fields.put("login", "reviewer");
                fields.put("password", "Mamandar-demo-2026");
                post(node, form.group(1).replace("&amp;", "&"), fields);
                return;
            }
        }
        throw new AssertionError("no form to sign in with: " + page);
    }

    HttpResponse<String> get(URI node, String path) {
        return send(HttpRequest.newBuilder(node.resolve(path)));
    }

    private void post(URI node, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(LONGEST).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            String name = attribute(field.group(), "name");
            if (!name.isEmpty()) {
                fields.put(name, attribute(field.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
