package org.jiandang.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.AuditLog.SeenCount;
import org.jiandang.audit.AuditLog.Use;
import org.jiandang.oversight.AccessReports;
import org.jiandang.oversight.AccessReports.Days;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The audit administrator finds who read what and what for, handles alarms, has the chain verified; nobody checks himself. */
@WebTest
class OversightPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    AccountService accounts;

    @Autowired
    Audit audit;

    @Autowired
    Alarms alarms;

    @Autowired
    AccessReports reports;

    @Autowired
    FlywayConnectionDetails connection;

    @Test
    void the_sums_of_the_report_by_purpose_are_those_of_the_record() {
        Actor reader = accounts.actor(signedIn.account(Role.COUNTY_OFFICE, "152222", "-p"))
                .orElseThrow();
        Acting.as(reader, () -> {
            audit.record(AuditEvent.done("VIEW_HOUSEHOLD", "household:152222-1").showing(List.of("152222-1")));
            audit.record(AuditEvent.done("OPEN_NUMBER", "household:152222-1")
                    .forPurpose("核对证件 15222219680101123X")
                    .showing(List.of("152222-1")));
            audit.record(AuditEvent.refused("ACCESS", "GET /audit/chain", null));
        });
        List<Use> uses = asAuditor(() -> reports.uses(reader.account(), days()));
        assertThat(uses).extracting(Use::purpose).containsExactlyInAnyOrder("核对证件 152222****", null, null);
        assertThat(uses.stream().mapToLong(Use::events).sum()).isEqualTo(3);
        assertThat(uses.stream().mapToLong(Use::refused).sum()).isEqualTo(1);
        List<Use> all = asAuditor(() -> reports.uses("", days()));
        Long recorded = OwnerSql.on(connection)
                .queryForObject("SELECT count(*) FROM reg.audit_event WHERE at < now() + interval '1 day'", Long.class);
        assertThat(all.stream().mapToLong(Use::events).sum()).isPositive().isLessThanOrEqualTo(recorded);
        assertThat(page("/audit/purposes?account=" + reader.account())).contains("核对证件 152222****");
    }

    @Test
    void whose_records_somebody_read_is_told_with_how_and_how_often() {
        Actor reader = accounts.actor(signedIn.account(Role.COUNTY_OFFICE, "152222", "-r"))
                .orElseThrow();
        Acting.as(reader, () -> {
            audit.record(AuditEvent.done("LIST_HOUSEHOLDS", "page:/households")
                    .showing(List.of("152222-7", "152222-8", "152222-9")));
            audit.record(AuditEvent.done("VIEW_HOUSEHOLD", "household:152222-8").showing(List.of("152222-8")));
        });
        assertThat(asAuditor(() -> reports.seenCount(reader.account(), days()))).isEqualTo(new SeenCount(3, 2));
        assertThat(asAuditor(() -> reports.seen(reader.account(), days(), "", 10)))
                .extracting(seen -> seen.household() + " " + seen.times() + " " + seen.single())
                .containsExactly("152222-7 1 false", "152222-8 2 true", "152222-9 1 false");
        assertThat(asAuditor(() -> reports.seen(reader.account(), days(), "152222-8", 10)))
                .hasSize(1);
        assertThat(page("/audit/readings?account=" + reader.account())).contains("152222-8");
        for (String report : List.of("/audit/readings", "/audit/purposes")) {
            assertThat(page(report + "?account=" + reader.account() + "&from=2024-01-01&until=2026-01-01"))
                    .as("said above the form, which keeps what was typed")
                    .contains("role=\"alert\"", "value=\"" + reader.account(), "value=\"2024-01-01");
        }
    }

    @Test
    void an_alarm_is_closed_with_a_note_and_not_by_the_one_it_is_about() {
        Actor reader = accounts.actor(signedIn.account(Role.COUNTY_OFFICE, "152222", "-a"))
                .orElseThrow();
        String about = "DETAIL-" + UUID.randomUUID();
        Acting.as(reader, () -> alarms.raise(Alarms.Kind.MASS_READING, about, "limit=300"));
        Acting.as(reader, () -> alarms.raise(Alarms.Kind.MASS_READING, about, "limit=300"));
        long id = alarms.page(true, 0, 50).stream()
                .filter(one -> one.object().equals(about))
                .peek(one -> assertThat(one.times()).isEqualTo(2))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(page("/audit/alarms")).contains(about);
        assertThat(alarms.handle(id, reader.person(), "nothing")).isFalse();
        assertThat(handled(id, "")).isEqualTo(409);
        assertThat(handled(id, "已与本人核实")).isEqualTo(302);
        assertThat(handled(id, "again")).isEqualTo(409);
        assertThat(page("/audit/alarms")).doesNotContain(about);
        assertThat(page("/audit/alarms?all=true")).contains("已与本人核实");
    }

    @Test
    void the_security_administrator_sees_the_audit_administrators_acts_and_everybody_else_the_own() throws Exception {
        page("/audit/chain");
        String security = mvc.get()
                .uri("/audit?action=LIST_AUDIT&size=100")
                .with(signedIn.as(Role.SECURITY_ADMIN, "15"))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(security).contains("audit-admin-15");
        String county = mvc.get()
                .uri("/audit?size=100")
                .with(signedIn.as(Role.COUNTY_OFFICE, "152222"))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(county).doesNotContain("audit-admin-15");
        assertThat(page("/audit?from=2018-01-01&until=2099-01-01&action=LIST_AUDIT"))
                .contains("LIST_AUDIT");
    }

    @Test
    void the_chain_is_verified_as_a_job() {
        assertThat(page("/audit/chain")).contains("anchors-");
        assertThat(mvc.post()
                        .uri("/audit/chain")
                        .with(signedIn.as(Role.AUDIT_ADMIN, "15"))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/jobs/");
    }

    private int handled(long id, String note) {
        return mvc.post()
                .uri("/audit/alarms/" + id)
                .param("note", note)
                .with(signedIn.as(Role.AUDIT_ADMIN, "15"))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(String address) {
        var shown =
                mvc.get().uri(address).with(signedIn.as(Role.AUDIT_ADMIN, "15")).exchange();
        assertThat(shown).as(address).hasStatusOk();
        String html = Answers.text(shown.getResponse());
        HtmlCheck.assertSound(html);
        return html;
    }

    private <T> T asAuditor(java.util.function.Supplier<T> work) {
        Actor administrator =
                accounts.actor(signedIn.account(Role.AUDIT_ADMIN, "15")).orElseThrow();
        return Acting.as(administrator, work);
    }

    private static Days days() {
        LocalDate today = LocalDate.now();
        return new Days(today.minusDays(1), today.plusDays(1));
    }
}
