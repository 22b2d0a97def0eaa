package dev.leapfrog.browser;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A window in which somebody looks at the dashboard, and what went wrong in it. */
final class Visit implements AutoCloseable {
    private static final double MOST_MILLIS = 30_000;
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost");

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(MOST_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            String host = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[<>\"'`{}|\\\\^]", "_"))
                    .getHost();
            if (host != null && !LOOPBACK.contains(host)) {
                strangers.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Goes there and waits until everything on the screen has been fetched. */
    Page open(String url) {
        page.navigate(url);
        settle();
        return page;
    }

    /** Waits until nothing on the screen is being fetched any more. */
    void settle() {
        page.waitForFunction("() => document.querySelector('main h1') && ![...document.querySelectorAll('[aria-busy]')]"
                + ".some(one => one.getBoundingClientRect().top < innerHeight)");
    }

    /** Goes down to the end, so that everything is fetched that is only fetched when it is near. */
    void readToTheEnd() {
        page.evaluate("""
                async () => {
                  for (let y = 0; y < document.body.scrollHeight; y += 500) {
                    scrollTo(0, y);
                    await new Promise(done => setTimeout(done, 60));
                  }
                }""");
        page.waitForFunction("() => !document.querySelector('[aria-busy]')");
    }

    /** No error was written to the console, and nobody but this machine was asked. */
    void requireClean() {
        assertThat(errors).as("errors in the console").isEmpty();
        assertThat(strangers).as("requests beyond this machine").isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
