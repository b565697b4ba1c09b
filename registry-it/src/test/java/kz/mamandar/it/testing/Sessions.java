package kz.mamandar.it.testing;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Signs each person in once; further windows go on with the same session, as in one browser. */
final class Sessions {

    private final Map<String, List<Cookie>> known = new ConcurrentHashMap<>();

    void enter(String person, Portal portal, Consumer<Portal> signIn) {
        List<Cookie> cookies = known.get(person);
        if (cookies == null) {
            signIn.accept(portal);
            known.put(person, portal.context().cookies());
        } else {
            portal.context().addCookies(cookies);
        }
    }
}
