package kz.mamandar.it.testing;

import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product and the browser once for all tests, gives each test browser windows of its own and takes pictures when it fails. */
class RegistryExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace SHARED = Namespace.create(Registry.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Registry.class, Portal.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Registry registry = context.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent(Registry.class, type -> Registry.open(), Registry.class);
        return parameter.getParameter().getType() == Registry.class ? registry : portal(registry, context);
    }

    private static Portal portal(Registry registry, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
        Portal portal = new Portal(registry, chromium.newWindow());
        windows(context).add(portal);
        return portal;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Windows windows = windows(context);
        if (context.getExecutionException().isPresent()) {
            windows.picture(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName());
        } else {
            windows.requireClean();
        }
    }

    private static Windows windows(ExtensionContext context) {
        Store ofTest = context.getStore(Namespace.create(RegistryExtension.class, context.getUniqueId()));
        return ofTest.getOrComputeIfAbsent(Windows.class, type -> new Windows(), Windows.class);
    }
}
