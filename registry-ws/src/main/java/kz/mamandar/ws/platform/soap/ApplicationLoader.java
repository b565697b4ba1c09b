package kz.mamandar.ws.platform.soap;

import java.io.InputStream;
import org.apache.cxf.resource.ResourceResolver;

/** Tells CXF the class loader of the application, for which it asks at each message and would search every library otherwise. */
final class ApplicationLoader implements ResourceResolver {

    @Override
    public <T> T resolve(String name, Class<T> type) {
        return type == ClassLoader.class ? type.cast(ApplicationLoader.class.getClassLoader()) : null;
    }

    @Override
    public InputStream getAsStream(String name) {
        return null;
    }
}
