package kz.mamandar.ws.platform.page;

import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;

/**
 * The frame of a page for integrators: head, banner with the languages, room for the content; no script.
 *
 * @param tag the language of the page
 * @param home where the banner leads, and its key
 * @param texts by their keys; {@code skip}, {@code languages} and {@code language.*} are the frame's own
 */
public record PageFrame(String tag, String title, String home, String homeKey, UnaryOperator<String> texts) {

    public static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    public void write(Html html, Html.Inside content) throws XMLStreamException {
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html));
                    html.element("body", () -> body(html, content));
                },
                "lang",
                tag);
    }

    private void head(Html html) throws XMLStreamException {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.text("title", title);
        html.empty("link", "rel", "stylesheet", "href", "/services/docs/services.css");
    }

    private void body(Html html, Html.Inside content) throws XMLStreamException {
        html.text("a", texts.apply("skip"), "class", "skip", "href", "#content");
        html.element("header", () -> {
            html.text("a", texts.apply(homeKey), "href", home);
            html.element("nav", () -> languages(html), "aria-label", texts.apply("languages"));
        });
        html.element("main", content, "id", "content");
    }

    private void languages(Html html) throws XMLStreamException {
        for (String other : LANGUAGES) {
            String name = texts.apply("language." + other);
            if (other.equals(tag)) {
                html.text("span", name, "lang", other, "aria-current", "true");
            } else {
                html.text("a", name, "href", "?lang=" + other, "lang", other, "hreflang", other);
            }
        }
    }
}
