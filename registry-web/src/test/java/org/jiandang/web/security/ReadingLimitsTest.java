package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.value.Money;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Nobody carries a village away page by page; and what cannot be recorded is not done. */
@WebTest
class ReadingLimitsTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222107216");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    CaseWalk walk;

    @Autowired
    AccountService accounts;

    @Autowired
    HouseholdDesk desk;

    @Autowired
    Clock clock;

    @Autowired
    FlywayConnectionDetails connection;

    @Test
    @SecurityCase("U26")
    void the_three_hundred_and_first_household_of_a_day_is_not_opened_and_the_audit_administrator_is_told() {
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-w");
        RequestPostProcessor by = signedIn.as(login, Role.TOWNSHIP_REVIEWER);
        HouseholdId first = households.registered(VILLAGE, Cards.of(aHousehold()));
        HouseholdId second = households.registered(VILLAGE, Cards.of(aHousehold()));
        used(login, "DETAIL", 239, today());
        open(first, by, 200);
        assertThat(alarms(login)).containsExactly("MASS_READING_NEAR");
        used(login, "DETAIL", 300, today());
        open(second, by, 429);
        assertThat(alarms(login)).contains("MASS_READING");
        open(first, by, 200);
        assertThat(owner().queryForObject(
                                "SELECT action || ' ' || outcome FROM reg.audit_event WHERE account = ? AND object = ?",
                                String.class,
                                login,
                                "GET /households/" + second))
                .isEqualTo("ACCESS REFUSED");
    }

    @Test
    @SecurityCase("U26")
    void a_household_with_a_running_case_is_not_among_the_three_hundred() {
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-c");
        RequestPostProcessor by = signedIn.as(login, Role.TOWNSHIP_REVIEWER);
        HouseholdCard card = Cards.aCard();
        HouseholdId id = households.applicant(VILLAGE, card);
        LocalDate day = LocalDate.of(2018, 9, 3);
        CaseRecord file = walk.apply(id, VILLAGE, card.year().year(), day);
        used(login, "DETAIL", 300, today());

        open(id, by, 200);
        assertThat(alarms(login)).isEmpty();
        assertThat(uses(login, "DETAIL")).isEqualTo(300);

        walk.decided(file, CaseWalk.firstCadre(VILLAGE), Action.WITHDRAW, day.plusDays(1));
        open(id, by, 429);
        assertThat(alarms(login)).containsExactly("MASS_READING");
    }

    @Test
    @SecurityCase("U26")
    void the_fifty_first_full_number_of_a_day_is_not_shown_and_the_audit_administrator_is_told() {
        String login = signedIn.account(Role.COUNTY_OFFICE, "152222", "-n");
        HouseholdCard card = Cards.aCard();
        HouseholdId id = households.applicant(VILLAGE, card);
        String number = Cards.numbers(card).get(0).value();
        used(login, "REVEAL", 39, today());
        assertThat(fullNumber(id, login)).hasStatusOk().bodyText().contains(number);
        assertThat(alarms(login)).as("four fifths").containsExactly("MASS_READING_NEAR");
        used(login, "REVEAL", 49, today());
        assertThat(fullNumber(id, login)).as("the fiftieth").hasStatusOk();

        assertThat(fullNumber(id, login))
                .hasStatus(429)
                .bodyText()
                .contains("50")
                .doesNotContain(number);

        assertThat(alarms(login)).containsExactly("MASS_READING_NEAR", "MASS_READING");
        assertThat(owner().queryForObject(
                                "SELECT count(*) FROM reg.audit_event WHERE account = ? AND action = 'OPEN_NUMBER' AND outcome = 'DONE'",
                                Integer.class,
                                login))
                .isEqualTo(2);
    }

    private MvcTestResult fullNumber(HouseholdId id, String login) {
        return mvc.post()
                .uri("/households/" + id + "/members/1/number")
                .param("reason", "与身份证核对")
                .param("_submit", UUID.randomUUID().toString())
                .with(csrf())
                .with(signedIn.as(login, Role.COUNTY_OFFICE))
                .exchange();
    }

    @Test
    void a_minute_has_twenty_searches() {
        String login = signedIn.account(Role.TOWNSHIP_REVIEWER, "152222107", "-s");
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        used(login, "SEARCH", 20, minute);
        used(login, "SEARCH", 20, minute.plus(1, ChronoUnit.MINUTES));
        assertThat(mvc.post()
                        .uri("/households/search")
                        .param("text", "王")
                        .with(csrf())
                        .with(signedIn.as(login, Role.TOWNSHIP_REVIEWER)))
                .hasStatus(429)
                .bodyText()
                .contains("20");
    }

    @Test
    @SecurityCase("X18")
    void what_cannot_be_recorded_is_not_changed() {
        owner().execute("""
                CREATE OR REPLACE FUNCTION reg.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'no space left'; END $$;
                CREATE OR REPLACE TRIGGER full_disk BEFORE INSERT ON reg.audit_event FOR EACH ROW
                WHEN (NEW.account LIKE '%-full') EXECUTE FUNCTION reg.full_disk()""");
        HouseholdId id = households.applicant(VILLAGE, Cards.aCard());
        String login = signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value(), "-full");
        int version = households.view(id).register().version();
        IncomeStatement income = new IncomeStatement(Map.of(IncomeItem.PENSION, new IncomeEntry(Money.of("80"), true)));
        assertThatThrownBy(() -> Acting.as(
                        accounts.actor(login).orElseThrow(),
                        () -> desk.amend(AmendSection.of(id, version, 2018, Section.INCOME, income))))
                .rootCause()
                .hasMessageContaining("no space left");
        assertThat(households.view(id).register().version()).isEqualTo(version);
    }

    private void open(HouseholdId id, RequestPostProcessor by, int status) {
        assertThat(mvc.get().uri("/households/" + id).with(by)).hasStatus(status);
    }

    private Instant today() {
        return clock.instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    private void used(String login, String kind, int times, Instant period) {
        owner().update(
                        "INSERT INTO reg.allowance_use (person, kind, period, used) SELECT person, ?, ?, ? FROM reg.account WHERE login = ?"
                                + " ON CONFLICT (person, kind, period) DO UPDATE SET used = excluded.used",
                        kind,
                        Timestamp.from(period),
                        times,
                        login);
    }

    private int uses(String login, String kind) {
        return owner().queryForObject(
                        "SELECT used FROM reg.allowance_use JOIN reg.account USING (person) WHERE login = ? AND kind = ?",
                        Integer.class,
                        login,
                        kind);
    }

    private List<String> alarms(String login) {
        return owner().queryForList(
                        "SELECT kind FROM reg.audit_alarm WHERE account = ? ORDER BY id", String.class, login);
    }

    private JdbcTemplate owner() {
        return OwnerSql.on(connection);
    }
}
