package org.jiandang.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.office.DemoOffice;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every main page with a banner's households in it: axe finds nothing, and nothing has to be scrolled sideways on a phone. */
class MainPagesTest extends Journey {

    private static final List<String> OF_THE_COUNTY = List.of(
            "/",
            "/households",
            "/regions",
            "/regions/152222000000",
            "/regions/152222205000",
            "/policies/152222000000",
            "/identifications",
            "/exits",
            "/notices",
            "/announcements/new",
            "/appraisals",
            "/objections",
            "/changes",
            "/findings",
            "/imports",
            "/jobs",
            "/ledgers",
            "/ledgers/L1?year=2018",
            "/ledgers/L1/print?year=2018&area=" + SampleRegister.VILLAGE,
            "/ledgers/L24",
            "/villages/" + SampleRegister.VILLAGE);

    @Autowired
    private ImportDesk desk;

    @Autowired
    private DemoOffice office;

    @Test
    void the_pages_of_the_offices_are_accessible_and_fit_a_phone() {
        itIs(LocalDate.of(2019, 3, 4));
        try (SampleRegister sample = new SampleRegister(desk)) {
            signIn("xian");
            OF_THE_COUNTY.forEach(this::assertSound);
            open("/regions/152222000000");
            screenshot("regions");
            open("/households");
            follow(page.locator("main table tbody tr a").first());
            String card = page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
            screenshot("household-card", 300);
            for (String part : List.of("", "/history", "/print", "/members/1")) {
                assertSound(card + part);
            }
            signIn("zhen1");
            assertSound("/");
            signIn("auditadmin");
            assertSound("/audit");
            signIn("sysadmin");
            List.of("/accounts", "/admin/calendar", "/admin/regions").forEach(this::assertSound);
        }
    }

    /** A role waits for the second person, and somebody has read a lot. */
    @Test
    void the_pages_of_the_three_administrators_are_accessible_and_fit_a_phone() {
        office.proposeRole(RegionCode.of("152222103203"));
        office.raiseAlarm();
        signIn("sysadmin");
        assertSound("/account/second-factor");
        open("/accounts");
        screenshot("accounts");
        signIn("secadmin");
        assertSound("/grants");
        screenshot("grants");
        assertSound("/admin/keys");
        screenshot("keys");
        signIn("auditadmin");
        List.of("/audit/purposes", "/audit/readings", "/audit/chain").forEach(this::assertSound);
        assertSound("/audit/alarms");
        screenshot("audit-alarms");
    }

    private void assertSound(String path) {
        onDesk();
        open(path);
        assertThat(page.locator("h1").count()).as("a heading on %s", path).isPositive();
        assertThat(text()).as("no error on %s", path).doesNotContain("问题编号");
        assertAccessible();
        onPhone();
        assertNoSidewaysScroll();
        onDesk();
    }
}
