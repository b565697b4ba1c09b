package kz.mamandar.it.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A browser window on the portal. Controls are found by their label, buttons and links by their text, as a person finds them.
 * What leaves for another host or breaks the Content-Security-Policy fails the test.
 */
public final class Portal {

    private final Registry registry;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> offences = new ArrayList<>();

    Portal(Registry registry, BrowserContext context) {
        this.registry = registry;
        this.context = context;
        context.onRequest(request -> {
            requests.add(request.url());
            if (!request.url().startsWith(registry.url("/"))
                    && !request.url().matches("(data|blob|about|chrome|chrome-extension):.*")) {
                offences.add("foreign host: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                offences.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> offences.add("script error: " + error.error()));
        this.page = context.newPage();
    }

    /** A further window, on a product of the test's own; its picture is not taken. */
    public Portal another(Registry other) {
        return new Portal(other, Chromium.newWindow(context.browser()));
    }

    /** Opens a path such as {@code /ru/registry} and gives its status. */
    public int open(String path) {
        Response response = page.navigate(registry.url(path));
        return response.status();
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Path and query of the page that is shown. */
    public String path() {
        return page.url().substring(registry.url("").length());
    }

    public String heading() {
        return page.locator("h1").textContent().strip();
    }

    /** The visible text of the content, without header and footer. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** The control with this label; a mark such as "(optional)" after it does not matter. */
    public Locator control(String label) {
        return page.locator("main")
                .getByLabel(Pattern.compile("^\\s*" + escaped(label) + "(\\s*\\(.*\\))?\\s*$"))
                .first();
    }

    /** For the regular expressions of a browser, which know no quoting of a whole text. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\.*+?^${}()|\\[\\]/])", "\\\\$1");
    }

    public Portal fill(String label, String value) {
        control(label).fill(value);
        return this;
    }

    public Portal choose(String label, String option) {
        control(label).selectOption(option);
        return this;
    }

    public Portal chooseValue(String label, String value) {
        control(label).selectOption(new SelectOption().setValue(value));
        return this;
    }

    /** Ticks the box or the radio button that sends this value. */
    public Portal tickValue(String value) {
        page.locator("main input[value='" + value + "']").check();
        return this;
    }

    /** Ticks a box or a radio button. */
    public Portal tick(String label) {
        control(label).check();
        return this;
    }

    public Portal attach(String label, String name, String type, byte[] content) {
        control(label).setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    public Portal press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    public Portal follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** Opens the page as at a first visit and gives the bytes that came over the wire, headers included. */
    public int weightOf(String path) {
        context.clearCookies();
        return bytesOf(path);
    }

    /** Opens the page and gives the bytes that came over the wire, headers included; a document that it shows in a frame is no part of it. */
    public int bytesOf(String path) {
        List<Request> finished = new ArrayList<>();
        page.onRequestFinished(finished::add);
        page.navigate(registry.url(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        return List.copyOf(finished).stream()
                .filter(request -> request.frame().equals(page.mainFrame()))
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    /** Addresses of all that was requested, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What axe-core has against the page as it stands, one line each. */
    public List<String> accessibilityFaults() {
        return Accessibility.faults(page);
    }

    void requireClean() {
        if (!offences.isEmpty()) {
            throw new AssertionError(String.join("\n", offences));
        }
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "failures", name + ".png"))
                .setFullPage(true));
    }

    void close() {
        context.close();
    }
}
