package kezek.e2e;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a process one browser, closed after the last of them, because its start takes longer than most
 * classes do. What a class leaves open in it is closed behind the class.
 */
final class OneBrowser implements ParameterResolver, AfterAllCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context).computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Chromium chromium = store(context).get(Chromium.class, Chromium.class);
        if (chromium != null) List.copyOf(chromium.browser().contexts()).forEach(BrowserContext::close);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(OneBrowser.class));
    }
}
