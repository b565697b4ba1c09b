package kz.mamandar.it.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium, started once; {@code CHROMIUM} names another one. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    private static Path installed() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .findFirst()
                .map(Path::of)
                .orElseThrow(() ->
                        new IllegalStateException("Chromium is not installed (Debian: apt-get install chromium)."));
    }

    BrowserContext newWindow() {
        return newWindow(browser);
    }

    static BrowserContext newWindow(Browser browser) {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setLocale("kk-KZ").setViewportSize(1280, 800));
        window.setDefaultTimeout(60_000);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
