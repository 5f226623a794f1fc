package org.jiandang.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jiandang.web.exchange.sheet.CorrectedSample;
import org.junit.jupiter.api.Test;

/** A workbook with errors: brought, checked, sent back with its errors, corrected, let in, taken back. */
class ImportJourneyTest extends BrowserTest {
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_workbook_with_errors_is_corrected_and_let_in() throws IOException {
        signIn("xian");
        open("/imports");
        assertAccessible();
        screenshot("import-begin");

        bring("im-banner-3-sheets.xlsx", sample("im-banner-3-sheets.xlsx"));
        page.fill("#year", "2018");
        page.fill("#recordDate", "2018-12-31");
        assertAccessible();
        screenshot("import-recognised");
        press("开始核对");
        waitForPreview();
        assertThat(page.locator("main")).containsText("必须改正");
        assertThat(page.locator(".figure-big.text-red")).hasText("8");
        assertThat(page.locator("main")).containsText("V051");
        assertThat(page.content()).doesNotContain("159950194706190");
        assertAccessible();
        assertNoSidewaysScroll();
        screenshot("import-preview");
        onPhone();
        assertNoSidewaysScroll();
        assertAccessible();
        screenshot("import-preview-phone");
        onDesk();

        byte[] corrected = CorrectedSample.corrected(errors());
        press("放弃本批");
        open("/imports");
        bring("改好的表.xlsx", corrected);
        page.fill("#year", "2018");
        page.fill("#recordDate", "2018-12-31");
        press("开始核对");
        waitForPreview();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("必须改正")))
                .hasCount(0);
        press("入库 120 户");
        page.waitForSelector("text=入库回执", new Page.WaitForSelectorOptions().setTimeout(60_000));
        assertAccessible();
        screenshot("import-receipt");

        page.fill("#reason", "误传");
        press("撤销本批");
        assertThat(page.locator("main")).containsText("本批已撤销");
        page.click("text=查看全部农户");
        assertAccessible();
        assertNoSidewaysScroll();
    }

    @Test
    void a_file_that_is_no_sheet_says_what_to_do() {
        signIn("zhen1");
        open("/imports");
        bring("名单.xlsx", "<html><body>not a sheet</body></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.locator("[role=alert]")).containsText("不是 .xlsx 或 .csv 表格");
        assertAccessible();
        open("/jobs");
        assertAccessible();
    }

    private void bring(String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, SHEETS, content));
        press("上传");
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void waitForPreview() {
        page.waitForURL(Pattern.compile(".*/imports/.*"));
        page.waitForSelector("text=识别到的户", new Page.WaitForSelectorOptions().setTimeout(60_000));
    }

    private byte[] errors() throws IOException {
        Download download = page.waitForDownload(() -> page.click("text=下载标注错误的原表"));
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = ImportJourneyTest.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
