package org.jiandang.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.web.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;

/** What people do on every page: answer fields by name, press buttons by their words, look. */
abstract class Journey extends BrowserTest {

    /** The day every journey begins on, a Monday. */
    static final LocalDate START = LocalDate.of(2018, 9, 3);

    private static final int MOST_BYTES = 100_000;

    @BeforeEach
    final void begin() {
        itIs(START);
    }

    /** Answers a field, whatever control it has, by its name and the value behind the answer. */
    final void answer(String field, String value) {
        Locator all = page.locator("[name=\"" + field + "\"]");
        String type = (String) all.first().evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type");
        if (type.equals("select")) {
            all.selectOption(value);
        } else if (List.of("radio", "checkbox").contains(type)) {
            Locator choice = page.locator("[name=\"" + field + "\"][value=\"" + value + "\"]");
            page.click("label[for=\"" + choice.getAttribute("id") + "\"]");
        } else {
            all.fill(value);
        }
    }

    final void answerAll(Map<String, String> answers) {
        answers.forEach(this::answer);
    }

    /** Presses the one button with these words and waits for the page that follows. */
    final void press(String words) {
        follow(button(words));
    }

    final Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    final Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    final String text() {
        return page.locator("main").innerText();
    }

    /** The page fits a slow line and a narrow screen, and axe finds nothing. */
    final void assertFitsPhone() {
        assertThat(page.content().getBytes(StandardCharsets.UTF_8).length)
                .as("bytes of %s", page.url())
                .isLessThanOrEqualTo(MOST_BYTES);
        assertNoSidewaysScroll();
        assertAccessible();
    }
}
