package kz.mamandar.it.testing;

import java.util.ArrayList;
import java.util.List;

/** The browser windows of one test; closed after it. */
final class Windows implements AutoCloseable {

    private final List<Portal> portals = new ArrayList<>();

    void add(Portal portal) {
        portals.add(portal);
    }

    void picture(String name) {
        for (int i = 0; i < portals.size(); i++) {
            portals.get(i).picture(name + (i == 0 ? "" : "-" + i));
        }
    }

    void requireClean() {
        portals.forEach(Portal::requireClean);
    }

    @Override
    public void close() {
        portals.forEach(Portal::close);
    }
}
