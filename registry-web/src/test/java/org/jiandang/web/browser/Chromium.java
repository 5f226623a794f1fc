package org.jiandang.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The browser installed on the machine; one for all tests of a run. */
final class Chromium {

    private static final Path PLACE = Path.of(System.getenv().getOrDefault("REGISTRY_BROWSER", "/usr/bin/chromium"));
    private static @Nullable Browser running;

    private Chromium() {}

    /** The browser. Where there is none the test is skipped with a loud line, or fails where REGISTRY_BROWSER_REQUIRED is set. */
    static synchronized Browser get() {
        if (running == null) {
            mustBeThere();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PLACE)
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }

    private static void mustBeThere() {
        if (Files.isExecutable(PLACE)) {
            return;
        }
        String line = "!!! BROWSER TESTS ARE SKIPPED: no browser at " + PLACE
                + " (install chromium, or set REGISTRY_BROWSER) !!!";
        if (System.getenv("REGISTRY_BROWSER_REQUIRED") != null) {
            Assertions.fail(line);
        }
        System.err.println(line);
        Assumptions.abort(line);
    }
}
