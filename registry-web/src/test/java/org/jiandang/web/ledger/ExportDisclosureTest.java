package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.job.JobFailed;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.export.ExportDesk;
import org.jiandang.ledger.export.ExportFormat;
import org.jiandang.ledger.export.ExportRefused;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.ledger.export.ExportState;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.ledger.export.RequestExport;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A file of people leaves to the one who asked, in the role it was asked in, for a day; and not at all once the role is gone. */
@WebTest
class ExportDisclosureTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222107216");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    AccountService accounts;

    @Autowired
    ExportService exports;

    @Autowired
    ExportDesk desk;

    @Autowired
    HouseholdFixture households;

    @Autowired
    FlywayConnectionDetails connection;

    @Value("${registry.data}")
    Path data;

    @Test
    @SecurityCase("C-17")
    void a_role_taken_away_while_the_file_is_written_leaves_no_file() {
        households.registered(VILLAGE, Cards.of(aHousehold()));
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-x");
        Actor reviewer = accounts.actor(login).orElseThrow();
        LedgerExport export = asked(reviewer);
        assertThatThrownBy(() -> Acting.as(
                        reviewer,
                        () -> desk.write(
                                export.id(),
                                row -> OwnerSql.on(connection)
                                        .update(
                                                "UPDATE reg.account_grant SET valid_to = valid_from, ended_by = 'test' WHERE login = ?",
                                                login))))
                .isInstanceOf(JobFailed.class)
                .hasMessage("job.failed.rights");
        assertThat(Acting.as(reviewer, () -> exports.find(export.id())).state()).isEqualTo(ExportState.RELEASED);
        assertThat(data.resolve("exports")).isDirectoryNotContaining("glob:**/" + export.id() + "-*");
    }

    @Test
    @SecurityCase("U5")
    void a_file_is_fetched_by_who_asked_for_it_in_the_same_role_and_counted() throws Exception {
        households.registered(VILLAGE, Cards.of(aHousehold()));
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-y");
        Actor reviewer = accounts.actor(login).orElseThrow();
        LedgerExport export =
                Acting.as(reviewer, () -> desk.write(asked(reviewer).id(), row -> {}));
        String address = "/exports/" + export.id() + "/file";
        var own = signedIn.as(login, Role.TOWNSHIP_REVIEWER);
        assertThat(mvc.get().uri(address).with(own)).hasStatusOk();
        assertThat(mvc.get().uri(address).with(own)).hasStatusOk();
        assertThat(Objects.requireNonNull(Acting.as(reviewer, () -> exports.find(export.id()))
                                .file())
                        .fetched())
                .isEqualTo(2);
        assertThat(mvc.get().uri(address).with(signedIn.as(Role.TOWNSHIP_REVIEWER, "152222107")))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/exports/check?sha256="
                                + Objects.requireNonNull(export.file()).sha256())
                        .with(own))
                .bodyText()
                .contains(export.number());
        assertThat(mvc.get().uri("/exports/check?sha256=" + "0".repeat(64)).with(own))
                .bodyText()
                .doesNotContain(export.number());
        var owner = OwnerSql.on(connection);
        owner.execute("SELECT reg.open_for_migration('reg.export_record')");
        try {
            owner.update(
                    "UPDATE reg.export_record SET requested_role = 'COUNTY_OFFICE' WHERE serial = ?",
                    export.id().serial());
            assertThat(mvc.get().uri(address).with(own))
                    .as("asked in another role")
                    .hasStatus(404);
            owner.update(
                    "UPDATE reg.export_record SET requested_role = 'TOWNSHIP_REVIEWER', kept_until = made_at WHERE serial = ?",
                    export.id().serial());
            assertThat(mvc.get().uri(address).with(own)).as("a day later").hasStatus(409);
        } finally {
            owner.execute("SELECT reg.close_after_migration('reg.export_record')");
        }
        assertThat(Files.exists(data)).isTrue();
    }

    @Test
    void the_fourth_export_of_a_day_raises_an_alarm_and_the_sixth_is_refused_with_another() {
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-z");
        Actor reviewer = accounts.actor(login).orElseThrow();
        for (int i = 0; i < 3; i++) {
            asked(reviewer);
        }
        assertThat(alarms(login)).isEmpty();
        asked(reviewer);
        assertThat(alarms(login)).containsExactly("MASS_READING_NEAR EXPORT 4/5");
        asked(reviewer);
        assertThatThrownBy(() -> asked(reviewer)).isInstanceOf(ExportRefused.class);
        assertThat(alarms(login)).containsExactly("MASS_READING_NEAR EXPORT 4/5", "MASS_READING EXPORT limit=5");
    }

    private List<String> alarms(String login) {
        return OwnerSql.on(connection)
                .queryForList(
                        "SELECT kind || ' ' || object || ' ' || detail FROM reg.audit_alarm WHERE account = ? ORDER BY id",
                        String.class,
                        login);
    }

    @Test
    void every_row_of_a_csv_file_says_whose_it_is_in_a_column_of_its_own() throws Exception {
        households.registered(VILLAGE, Cards.of(aHousehold()));
        households.registered(VILLAGE, Cards.of(aHousehold()));
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-v");
        Actor reviewer = accounts.actor(login).orElseThrow();
        LedgerExport export = Acting.as(
                reviewer, () -> desk.write(asked(reviewer, ExportFormat.CSV).id(), row -> {}));
        var file = mvc.get()
                .uri("/exports/" + export.id() + "/file")
                .with(signedIn.as(login, Role.TOWNSHIP_REVIEWER))
                .exchange();
        String text = new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).endsWith(",导出标记");
        assertThat(lines.size()).isGreaterThan(2);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line.substring(line.lastIndexOf(',')))
                        .contains(export.number())
                        .contains(reviewer.name()));
    }

    private LedgerExport asked(Actor reviewer) {
        return asked(reviewer, ExportFormat.XLSX);
    }

    private LedgerExport asked(Actor reviewer, ExportFormat format) {
        return Acting.as(
                reviewer,
                () -> exports.request(new RequestExport(
                        LedgerUrl.ledger("L1"),
                        new LedgerQuery(VILLAGE, 2018, LocalDate.now(), Map.of()),
                        format,
                        false,
                        "核对",
                        "zh-CN")));
    }
}
