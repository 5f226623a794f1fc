package org.jiandang.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.DemoAccounts;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.web.RegistryApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Base of the journeys: the running application, a browser, and the log-ins of {@link DemoAccounts#around} for {@link #VILLAGE}. Use {@link #page},
 * {@link #signIn}, {@link #open}, {@link #assertAccessible}, {@link #screenshot}. A journey must leave no error in the browser's console. All share
 * one started application and its database, so each brings households of its own.
 */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "demo=none",
            "server.address=127.0.0.1",
            "registry.proxy=none",
            "registry.cookies.secure=false",
            "registry.password.rotation-days=0",
            "registry.upload.grace=3s"
        })
@OwnDatabase("browser")
@Import({MovableTime.class, CodeGiven.class})
public abstract class BrowserTest {

    /** 杜尔基嘎查, 杜尔基镇, 科尔沁右翼中旗. */
    protected static final RegionCode VILLAGE = RegionCode.of("152222103202");

    /** Long enough ago for every day a journey is set on. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(2014, 1, 1);

    private static final String PASSWORD = "Clear-River-11!";
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;
    private static final int WAIT = 15_000;
    private static final Path IMAGES = Path.of("..", "docs", "user-guide", "images");

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private MovableTime time;

    protected Page page;

    @BeforeEach
    final void openBrowser() {
        time.isNow();
        RegistryClock.runOn(BEFORE_ALL, () -> accounts.provide(DemoAccounts.around(VILLAGE), PASSWORD));
        openPage(true);
    }

    private void openPage(boolean scripts) {
        BrowserContext context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(DESK, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(WAIT);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    final void closeBrowser() {
        page.context().close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    /** It is nine in the morning of the day, for everybody; who is signed in has to sign in again. */
    protected final void itIs(LocalDate day) {
        time.is(day);
    }

    /** A browser without scripts from here on. */
    protected final void withoutScripts() {
        page.context().close();
        openPage(false);
    }

    /** Opens a path of the application. */
    protected final void open(String path) {
        page.navigate("http://localhost:" + port + path);
    }

    /** Signs in, after signing out whoever was there. */
    protected final void signIn(String login) {
        page.context().clearCookies();
        open("/login");
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        follow(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)));
        assertThat(page.url()).as("signed in as %s", login).doesNotContain("/login");
    }

    /** Clicks and waits until the page that follows is loaded. */
    @SuppressWarnings("deprecation") // the one way to wait for a page with the same address
    protected final void follow(Locator place) {
        page.waitForNavigation(place::click);
    }

    /** The size of a phone from here on. */
    protected final void onPhone() {
        page.setViewportSize(PHONE, HEIGHT);
    }

    /** The size of a desk from here on. */
    protected final void onDesk() {
        page.setViewportSize(DESK, HEIGHT);
    }

    /** axe finds nothing. */
    protected final void assertAccessible() {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream().map(BrowserTest::told).toList();
        assertThat(found).as("axe on %s", page.url()).isEmpty();
    }

    /** Nothing has to be scrolled sideways. */
    protected final void assertNoSidewaysScroll() {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue())
                .as("sideways scroll of %s", page.url())
                .isZero();
    }

    /** Keeps a picture of the page for the user guide when the run asks for pictures (-Dscreenshots): what fits the window, its top first. */
    protected final void screenshot(String name) {
        screenshot(name, 0);
    }

    /** The same of a window that many pixels lower, for what stands further down. */
    protected final void screenshot(String name, int moreHeight) {
        if (System.getProperty("screenshots") != null) {
            var window = page.viewportSize();
            page.setViewportSize(window.width, window.height + moreHeight);
            page.evaluate("scrollTo(0, 0); document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(IMAGES.resolve(name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
            page.setViewportSize(window.width, window.height);
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
