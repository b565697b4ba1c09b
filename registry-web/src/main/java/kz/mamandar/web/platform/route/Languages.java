package kz.mamandar.web.platform.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.text.Language;

/** Which of the two languages a visitor wants: the address says it, else the cookie, else the browser, else Kazakh. */
final class Languages {

    private static final String COOKIE = "lang";

    private Languages() {}

    static Optional<Language> inPath(String path) {
        String[] segments = path.split("/", 3);
        return segments.length < 2 ? Optional.empty() : Language.ofTag(segments[1]);
    }

    static Language preferred(HttpServletRequest request) {
        return inCookie(request).or(() -> ofBrowser(request)).orElse(Language.KK);
    }

    static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        if (inCookie(request).filter(language::equals).isEmpty()) {
            Cookie cookie = new Cookie(COOKIE, language.tag());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            response.addCookie(cookie);
        }
    }

    private static Optional<Language> inCookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> Language.ofTag(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<Language> ofBrowser(HttpServletRequest request) {
        List<java.util.Locale> wanted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(locale -> Language.ofTag(locale.getLanguage()).stream())
                .findFirst();
    }
}
