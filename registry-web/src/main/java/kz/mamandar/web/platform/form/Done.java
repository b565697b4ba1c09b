package kz.mamandar.web.platform.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import kz.mamandar.web.platform.text.Texts;

/** What an action has just done, said once on the page that it led to: {@code done.say("profile.saved")} before the redirect. */
@Named("done")
@RequestScoped
public class Done {

    private static final String KEY = Done.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    private String text;

    /** @param key key of the text */
    public void say(String key) {
        request.getSession(true).setAttribute(KEY, key);
    }

    /** The text in the language of the page; empty when there is nothing to say. */
    public String getText() {
        if (text == null) {
            Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
            text = session.map(s -> (String) s.getAttribute(KEY))
                    .map(texts::get)
                    .orElse("");
            session.ifPresent(s -> s.removeAttribute(KEY));
        }
        return text;
    }
}
