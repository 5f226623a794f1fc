package org.jiandang.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.OutOfArea;
import org.jiandang.account.Role;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Severity;
import org.jiandang.policy.catalogue.AskedValues;
import org.jiandang.policy.catalogue.DatedValue;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.catalogue.PolicyBook;
import org.jiandang.policy.change.LineLowered;
import org.jiandang.policy.change.Proposal;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposalState;
import org.jiandang.policy.change.ProposeValue;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Refusal;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
@OwnDatabase
class ProposalDeskTest {

    private static final RegionCode REGION = RegionCode.of("150000000000");
    private static final RegionCode BANNER = RegionCode.of("150525000000");
    private static final RegionCode TAIZHOU = RegionCode.of("321200000000");
    private static final RegionCode HAILING = RegionCode.of("321202000000");
    private static final RegionCode GAOGANG = RegionCode.of("321203000000");
    private static final LocalDate TODAY = LocalDate.of(2019, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2019, 4, 1);
    private static final Actor FIRST = TestActors.regionOf(REGION);
    private static final Actor SECOND = new Actor("second", "second", "二审", Role.REGION_OFFICE, new Jurisdiction("15"));

    @Autowired
    ProposalDesk desk;

    @Autowired
    Policies policies;

    @Autowired
    PolicyBook book;

    @Autowired
    JdbcClient jdbc;

    private static ProposeValue exit(RegionCode area, int year, String value, LocalDate from, String note) {
        return line(area, LineUse.EXIT, year, value, from, note);
    }

    private static ProposeValue line(
            RegionCode area, LineUse use, int year, String value, LocalDate from, String note) {
        ParameterKey key = ParameterKey.of(new LineKey(use, year, StandardType.ANY, AreaType.ANY));
        return new ProposeValue(area, key, value, false, "CNY", new Clause("内扶发〔2019〕3号", "二"), "公文", "H", from, note);
    }

    private static ProposeValue named(String parameter, String value, String unit, boolean inclusive) {
        return new ProposeValue(
                REGION,
                ParameterKey.of(parameter),
                value,
                inclusive,
                unit,
                Clause.of("内扶发〔2019〕4号"),
                "公文",
                "H",
                APRIL,
                "");
    }

    private static <T> T on(LocalDate day, Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                day.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }

    private Proposal proposed(ProposeValue wish, Actor actor) {
        return on(TODAY, actor, () -> desk.propose(wish));
    }

    private Proposal released(ProposeValue wish) {
        Proposal proposal = proposed(wish, FIRST);
        return on(TODAY, SECOND, () -> desk.release(proposal.id(), ""));
    }

    private static void refused(String reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).endsWith("." + reason));
    }

    private static BigDecimal exitLine(PolicyProfile profile, int year) {
        return profile.line(LineUse.EXIT, year, StandardType.NATIONAL, AreaType.FARMING)
                .threshold()
                .value();
    }

    @Test
    void a_new_line_holds_from_its_day_once_a_second_person_has_released_it_and_old_versions_keep_theirs() {
        String before = policies.at(BANNER, TODAY).version();
        Proposal proposal = proposed(exit(REGION, 2018, "3700", APRIL, ""), FIRST);
        assertThat(exitLine(policies.at(BANNER, APRIL), 2018))
                .as("only proposed")
                .isEqualByComparingTo("3600");

        Proposal released = on(TODAY, SECOND, () -> desk.release(proposal.id(), "同意"));

        assertThat(released.state()).isEqualTo(ProposalState.RELEASED);
        assertThat(exitLine(policies.at(BANNER, APRIL.minusDays(1)), 2018)).isEqualByComparingTo("3600");
        assertThat(exitLine(policies.at(BANNER, APRIL), 2018)).isEqualByComparingTo("3700");
        String then = policies.at(BANNER, APRIL).version();
        released(exit(REGION, 2018, "3800", APRIL.plusMonths(1), ""));
        assertThat(exitLine(policies.at(BANNER, APRIL.plusMonths(1)), 2018)).isEqualByComparingTo("3800");
        assertThat(exitLine(policies.version(then), 2018)).isEqualByComparingTo("3700");
        assertThat(exitLine(policies.version(before), 2018)).isEqualByComparingTo("3600");
        assertThat(exitLine(policies.at(GAOGANG, APRIL), 2018))
                .as("another region")
                .isEqualByComparingTo("7000");
        List<DatedValue> life = book.life(BANNER, TODAY).stream()
                .filter(value -> ParameterKey.of(value.value()).equals(proposal.key()))
                .toList();
        assertThat(life).extracting(value -> value.value().value()).containsExactly("3600", "3700", "3800");
        assertThat(life.get(1).proposal()).contains(proposal.id().toString());
        assertThat(life.get(1).isFuture(TODAY)).isTrue();
    }

    @Test
    void whoever_proposes_never_releases_with_whatever_account_and_the_database_says_so_too() {
        Proposal proposal = proposed(exit(REGION, 2021, "5000", APRIL, ""), FIRST);
        Actor otherAccount =
                new Actor(FIRST.person(), "other-account", "同一人", Role.REGION_OFFICE, new Jurisdiction("15"));

        refused("SAME_PERSON", () -> on(TODAY, otherAccount, () -> desk.release(proposal.id(), "")));
        assertThat(on(TODAY, FIRST, desk::waiting)).extracting(Proposal::id).doesNotContain(proposal.id());
        assertThat(on(TODAY, SECOND, desk::waiting)).extracting(Proposal::id).contains(proposal.id());
        assertThat(jdbc.sql(
                                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'policy_proposal_released_by_another'")
                        .query(String.class)
                        .single())
                .contains("decided_by <> proposed_by");
        on(TODAY, SECOND, () -> desk.refuse(proposal.id(), "没有文件原文"));
        refused("MOVED", () -> on(TODAY, SECOND, () -> desk.release(proposal.id(), "")));
        assertThat(AskedValues.unknownLines(policies.at(BANNER, APRIL), 2021))
                .contains(new LineKey(LineUse.EXIT, 2021, StandardType.NATIONAL, AreaType.ANY));
    }

    @Test
    void a_refusal_needs_a_reason_and_only_the_proposer_takes_back() {
        Proposal proposal = proposed(exit(REGION, 2022, "5100", APRIL, ""), FIRST);

        refused("NO_REASON", () -> on(TODAY, SECOND, () -> desk.refuse(proposal.id(), " ")));
        refused("NOT_PROPOSER", () -> on(TODAY, SECOND, () -> desk.withdraw(proposal.id(), "")));
        refused("ONE_OPEN", () -> proposed(exit(REGION, 2022, "5200", APRIL, ""), SECOND));
        assertThat(on(TODAY, FIRST, () -> desk.withdraw(proposal.id(), "另行提出")).state())
                .isEqualTo(ProposalState.WITHDRAWN);
        assertThat(proposed(exit(REGION, 2022, "5200", APRIL, ""), SECOND).state())
                .isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void a_value_in_force_changes_from_tomorrow_on_at_the_earliest_and_is_released_before_its_day() {
        refused("PAST", () -> proposed(exit(REGION, 2018, "3650", TODAY, "更正"), FIRST));
        Proposal tomorrow = proposed(line(REGION, LineUse.ENTRY, 2018, "2996", TODAY.plusDays(1), ""), FIRST);

        refused("TOO_LATE", () -> on(TODAY.plusDays(1), SECOND, () -> desk.release(tomorrow.id(), "")));
        on(TODAY.plusDays(1), FIRST, () -> desk.withdraw(tomorrow.id(), ""));
    }

    @Test
    void a_value_nobody_knew_may_be_filled_in_for_days_that_have_passed_with_a_reason() {
        LocalDate january = LocalDate.of(2017, 1, 1);
        refused("GAP_WITHOUT_REASON", () -> proposed(exit(REGION, 2017, "3500", january, ""), FIRST));
        String before = policies.at(BANNER, TODAY).version();

        Proposal gap = released(exit(REGION, 2017, "3500", january, "查到原文件，补录"));

        assertThat(gap.fillsGap()).isTrue();
        assertThat(exitLine(policies.at(BANNER, TODAY), 2017)).isEqualByComparingTo("3500");
        assertThat(AskedValues.unknownLines(policies.version(before), 2017))
                .as("a decision of before is judged again without the line")
                .contains(new LineKey(LineUse.EXIT, 2017, StandardType.NATIONAL, AreaType.ANY));
        refused("PAST", () -> proposed(exit(REGION, 2017, "3600", january, "再补"), FIRST));
    }

    @Test
    void an_exit_line_below_the_entry_line_of_its_year_is_refused() {
        refused("EXIT_BELOW_ENTRY", () -> proposed(exit(REGION, 2019, "3217.99", APRIL, ""), FIRST));
        assertThat(proposed(exit(REGION, 2019, "3218", APRIL, ""), FIRST).state())
                .isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void a_county_raises_a_line_where_its_profile_lets_it_and_never_lowers_one() {
        Actor county = TestActors.countyOf(HAILING);
        Actor prefecture = TestActors.actor(Role.PREFECTURE_OFFICE, "3212");
        refused("NOT_YOURS", () -> proposed(exit(BANNER, 2018, "9000", APRIL, ""), TestActors.countyOf(BANNER)));
        assertThatExceptionOfType(OutOfArea.class)
                .isThrownBy(() -> proposed(exit(TAIZHOU, 2018, "9000", APRIL, ""), FIRST));
        assertThatExceptionOfType(LineLowered.class)
                .isThrownBy(() -> proposed(exit(HAILING, 2018, "6999.99", APRIL, ""), county));

        Proposal raised = proposed(exit(HAILING, 2018, "8000", APRIL, ""), county);
        Actor colleague = new Actor("colleague", "colleague", "同事", Role.COUNTY_OFFICE, new Jurisdiction("321202"));
        assertThat(on(TODAY, prefecture, desk::waiting))
                .extracting(Proposal::id)
                .containsExactly(raised.id());
        on(TODAY, colleague, () -> desk.release(raised.id(), ""));

        assertThat(exitLine(policies.at(HAILING, APRIL), 2018)).isEqualByComparingTo("8000");
        assertThat(exitLine(policies.at(GAOGANG, APRIL), 2018)).isEqualByComparingTo("7000");
        assertThat(proposed(exit(TAIZHOU, 2018, "7500", APRIL, ""), prefecture).state())
                .isEqualTo(ProposalState.PROPOSED);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> on(TODAY, TestActors.countyOf(GAOGANG), () -> desk.find(raised.id())));
        Proposal ofPrefecture = on(TODAY, prefecture, desk::latest).get(0);
        assertThatExceptionOfType(NotFound.class)
                .as("a lower level does not release what a higher one proposes")
                .isThrownBy(() -> on(TODAY, county, () -> desk.release(ofPrefecture.id(), "")));
    }

    @Test
    void notices_limits_settings_and_severities_change_the_same_way_and_must_be_readable() {
        released(named("limit.COUNTY_APPROVAL", "95", "percent", true));
        released(named("quorum", "3/4", "", true));
        released(named("severity.V062", "BLOCK", "", false));

        PolicyProfile then = policies.at(BANNER, APRIL);
        assertThat(then.limit(Limit.COUNTY_APPROVAL).value()).isEqualByComparingTo("95");
        assertThat(then.quorum().numerator()).isEqualTo(3);
        assertThat(then.severity("V062", Severity.EXPLAIN)).isEqualTo(Severity.BLOCK);
        assertThat(policies.at(BANNER, TODAY).severity("V062", Severity.EXPLAIN))
                .isEqualTo(Severity.EXPLAIN);
        refused("NO_SHARE", () -> proposed(named("quorum", "4/3", "", true), FIRST));
        refused("NO_PERCENT", () -> proposed(named("limit.COUNTY_MISSED", "101", "percent", false), FIRST));
        refused("NO_COUNT", () -> proposed(named("notice.FUND", "0", "day", false), FIRST));
        refused("WRONG_UNIT", () -> proposed(named("notice.FUND", "9", "percent", false), FIRST));
        refused("NO_SEVERITY", () -> proposed(named("severity.V062", "IGNORE", "", false), FIRST));
        refused("UNCHANGED", () -> proposed(named("notice.FUND", "10", "day", false), FIRST));
        refused("WORD", () -> proposed(named("word.village", "行政村", "", false), FIRST));
    }

    @Test
    void village_and_township_propose_nothing() {
        RegionCode village = RegionCode.of("150525100201");
        refused("ROLE", () -> proposed(exit(village, 2018, "4000", APRIL, ""), TestActors.cadreOf(village)));
        refused("AREA_TOO_SMALL", () -> proposed(exit(village, 2018, "4000", APRIL, ""), TestActors.countyOf(village)));
    }
}
