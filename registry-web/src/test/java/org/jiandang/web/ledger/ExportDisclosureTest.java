package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
        assertThat(data.resolve("exports/" + export.id() + ".bin")).doesNotExist();
        assertThat(data.resolve("exports/" + export.id() + ".part")).doesNotExist();
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

    private LedgerExport asked(Actor reviewer) {
        return Acting.as(
                reviewer,
                () -> exports.request(new RequestExport(
                        LedgerUrl.ledger("L1"),
                        new LedgerQuery(VILLAGE, 2018, LocalDate.now(), Map.of()),
                        ExportFormat.XLSX,
                        false,
                        "核对",
                        "zh-CN")));
    }
}
