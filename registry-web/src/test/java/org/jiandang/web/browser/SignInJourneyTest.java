package org.jiandang.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.account.factor.Totp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way in, at a desk and on a phone, with and without mistakes. */
class SignInJourneyTest extends BrowserTest {

    @Autowired
    DemoAccounts accounts;

    @Autowired
    Clock clock;

    @Test
    void a_second_factor_is_set_up_and_asked_for() {
        String password = "Clear-River-11!";
        accounts.provide(
                List.of(new DemoLogin(CodeGiven.TWO_STEPS, "示例·两步登录", Role.AUDITOR, new Jurisdiction("152222"))),
                password);
        givePassword(password);
        assertThat(page.url()).endsWith("/login/set-up");
        assertAccessible();
        screenshot("second-factor-set-up");
        onPhone();
        assertNoSidewaysScroll();
        String seed = page.locator("#seed").innerText().replace(" ", "");
        page.fill("#code", Totp.codeAt(seed, clock.instant()));
        follow(page.locator("form[action='/login/set-up'] button"));
        assertThat(page.url()).doesNotContain("/login");

        givePassword(password);
        assertThat(page.url()).endsWith("/login/code");
        assertAccessible();
        screenshot("second-factor-code");
        onPhone();
        assertNoSidewaysScroll();
        page.fill("#code", Totp.codeAt(seed, clock.instant().plus(Totp.STEP)));
        follow(page.locator("form[action='/login/code'] button"));
        assertThat(page.url()).doesNotContain("/login");

        open("/step-up");
        assertNoSidewaysScroll();
        onDesk();
        assertAccessible();
        screenshot("step-up");
    }

    private void givePassword(String password) {
        page.context().clearCookies();
        onDesk();
        open("/login");
        page.fill("#login", CodeGiven.TWO_STEPS);
        page.fill("#password", password);
        follow(page.locator("form[action='/login'] button"));
    }

    @Test
    void a_wrong_password_is_said_and_the_message_has_the_focus() {
        open("/login");
        screenshot("login");
        assertAccessible();
        page.fill("#login", "cun1");
        page.fill("#password", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]").innerText()).contains("账号或密码不正确");
        // the page is there before its script has run
        page.waitForFunction("document.activeElement.getAttribute('role') === 'alert'");
        assertAccessible();
    }

    @Test
    void the_pages_everybody_has_are_accessible_and_fit_a_phone() {
        for (String login : List.of("cun1", "sysadmin", "secadmin", "auditadmin")) {
            signIn(login);
            for (String path : List.of("/", "/account", "/audit")) {
                onDesk();
                open(path);
                assertAccessible();
                onPhone();
                assertNoSidewaysScroll();
            }
        }
    }

    @Test
    void the_administrators_pages_are_accessible_and_fit_a_phone() {
        signIn("sysadmin");
        for (String path : List.of("/accounts", "/accounts/new", "/accounts/zhen1")) {
            onDesk();
            open(path);
            assertAccessible();
            screenshot("sysadmin" + path.replace('/', '-'));
            onPhone();
            assertNoSidewaysScroll();
        }
        signIn("secadmin");
        onDesk();
        open("/accounts/zhen1");
        assertAccessible();
    }

    @Test
    void the_first_tab_stop_leads_to_the_content() {
        signIn("zhen1");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
    }

    @Test
    void the_language_changes_and_stays() {
        open("/login");
        page.click("text=English");
        assertThat(page.locator("h1").innerText()).isEqualTo("Sign in");
        open("/login");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
}
