package kz.mamandar.it.testing;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of pages that the portal was built with, read from its classes, so that a page that nobody tests is noticed. */
public final class Routes {

    private static final String ROUTE = "kz.mamandar.web.platform.route.Route";

    private Routes() {}

    /**
     * A page: pattern after the language, {@code LIGHT}, {@code RICH} or {@code SERVLET}, and the roles that may open it, none for all.
     */
    public record Page(String name, String pattern, String kind, Set<String> roles) {

        public boolean isView() {
            return !kind.equals("SERVLET");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Page> all() {
        try {
            // stays open: the constants load further classes when they are asked
            ClassLoader loader = new URLClassLoader(
                    new URL[] {classes("registry-web"), classes("registry-ejb")}, Routes.class.getClassLoader());
            Class<?> type = loader.loadClass(ROUTE);
            return Arrays.stream(type.getEnumConstants()).map(Routes::page).toList();
        } catch (ClassNotFoundException | MalformedURLException e) {
            throw new IllegalStateException("The portal is not built", e);
        }
    }

    private static URL classes(String module) throws MalformedURLException {
        Path folder = Distribution.root().resolve(module).resolve("target/classes");
        return folder.toUri().toURL();
    }

    private static Page page(Object route) {
        Set<?> roles = (Set<?>) call(call(route, "audience"), "roles");
        return new Page(
                route.toString(),
                (String) call(route, "pattern"),
                call(route, "kind").toString(),
                roles.stream().map(Object::toString).collect(Collectors.toSet()));
    }

    private static Object call(Object target, String method) {
        try {
            return target.getClass().getMethod(method).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Route or Audience has changed its shape", e);
        }
    }
}
