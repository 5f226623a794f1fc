package org.jiandang.persistence.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jiandang.policy.Continuation;
import org.jiandang.policy.Limit;
import org.jiandang.policy.NoticeStep;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Quorum;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.calendar.PolicyCalendar;
import org.jiandang.policy.change.PolicyService;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
class PolicyTableTest {

    private static final RegionCode BANNER = RegionCode.of("150525000000");
    private static final RegionCode GANSU = RegionCode.of("621223000000");
    private static final RegionCode TAIZHOU = RegionCode.of("321202000000");
    private static final LocalDate DAY = LocalDate.of(2019, 11, 1);

    @Autowired
    Policies policies;

    @Autowired
    PolicyService service;

    @Autowired
    PolicyCalendar calendar;

    @Autowired
    ProfileLoader loader;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private static Threshold line(PolicyProfile profile, LineUse use, int year) {
        return profile.line(use, year, StandardType.NATIONAL, AreaType.FARMING).threshold();
    }

    @Test
    void inner_mongolia_enters_below_2995_and_leaves_above_3600_in_2018() {
        PolicyProfile profile = policies.at(BANNER, DAY);

        assertThat(profile.key()).isEqualTo("IM");
        assertThat(profile.isExample()).isFalse();
        assertThat(line(profile, LineUse.ENTRY, 2018)).isEqualTo(Threshold.excluding("2995"));
        assertThat(line(profile, LineUse.EXIT, 2018)).isEqualTo(Threshold.excluding("3600"));
        assertThat(line(profile, LineUse.ENTRY, 2014)).isEqualTo(Threshold.excluding("2800"));
        assertThat(profile.line(LineUse.ENTRY, 2012, StandardType.REGIONAL, AreaType.PASTORAL)
                        .threshold()
                        .value())
                .isEqualByComparingTo("3100");
        assertThat(profile.quorum()).isEqualTo(new Quorum(2, 3, true));
        assertThat(profile.limit(Limit.VILLAGE_EXIT_INCIDENCE)).isEqualTo(Threshold.excluding("3"));
        assertThat(profile.words(Locale.CHINESE).village()).isEqualTo("嘎查村");
        assertThat(profile.words(Locale.ENGLISH).county()).isEqualTo("Banner or county");
        assertThat(profile.exitConditions()).startsWith("EX-01").endsWith("EX-09");
    }

    @Test
    void what_the_sources_do_not_say_is_missing_and_not_guessed() {
        PolicyProfile profile = policies.at(BANNER, DAY);

        for (int year : new int[] {2014, 2017, 2019, 2020}) {
            assertThatExceptionOfType(ParameterMissing.class).isThrownBy(() -> line(profile, LineUse.EXIT, year));
        }
        assertThatExceptionOfType(ParameterMissing.class).isThrownBy(() -> line(profile, LineUse.MONITOR, 2020));
        assertThatExceptionOfType(ParameterMissing.class).isThrownBy(() -> profile.notice(NoticeStep.ENTRY_COUNTY));
        assertThat(profile.continuation()).isEqualTo(new Continuation.Unknown());
        assertThatExceptionOfType(ParameterMissing.class)
                .isThrownBy(() -> policies.at(RegionCode.of("320100000000"), DAY))
                .satisfies(missing -> assertThat(missing.key()).isEqualTo("refusal.ProfileMissing"));
    }

    @Test
    void the_notice_of_the_twenty_banners_ends_as_it_did() {
        LocalDate posted = LocalDate.of(2020, 2, 24);

        assertThat(policies.at(BANNER, posted)
                        .notice(NoticeStep.COUNTY_EXIT)
                        .from(posted, calendar)
                        .last())
                .isEqualTo("2020-03-03");
        assertThat(policies.at(GANSU, posted)
                        .notice(NoticeStep.COUNTY_EXIT)
                        .from(LocalDate.of(2020, 2, 17), calendar)
                        .last())
                .isEqualTo("2020-02-21");
    }

    @Test
    void gansu_has_its_lines_of_two_years_and_its_share_of_villages_by_year() {
        assertThat(line(policies.at(GANSU, DAY), LineUse.EXIT, 2018)).isEqualTo(Threshold.excluding("3500"));
        assertThatExceptionOfType(ParameterMissing.class)
                .isThrownBy(() -> line(policies.at(GANSU, DAY), LineUse.EXIT, 2017));
        assertThat(policies.at(GANSU, DAY).limit(Limit.COUNTY_VILLAGES_EXITED)).isEqualTo(Threshold.including("90"));
        assertThat(policies.at(GANSU, DAY.plusYears(1)).limit(Limit.COUNTY_VILLAGES_EXITED))
                .isEqualTo(Threshold.including("100"));
        assertThat(policies.at(GANSU, DAY).limit(Limit.DEEP_POVERTY_INCIDENCE)).isEqualTo(Threshold.including("20"));
    }

    @Test
    void taizhou_s_own_line_takes_the_place_of_the_national_one_for_every_standard() {
        PolicyProfile profile = policies.at(TAIZHOU, DAY);

        assertThat(line(profile, LineUse.ENTRY, 2018)).isEqualTo(Threshold.including("7000"));
        assertThat(line(profile, LineUse.EXIT, 2018)).isEqualTo(Threshold.excluding("7000"));
        assertThat(profile.limit(Limit.WEAK_VILLAGE_INCOME)).isEqualTo(Threshold.including("350000"));
        assertThat(profile.continuation().lastDay(LocalDate.of(2018, 12, 20))).contains(LocalDate.of(2020, 12, 19));
        assertThat(profile.exitConditions()).contains("EX-T1", "EX-T2");
        assertThat(profile.words(Locale.CHINESE).household()).isEqualTo("低收入农户");
    }

    @Test
    void the_example_profile_has_an_exit_line_for_every_year_and_says_that_it_is_one() {
        RegionCode demo = RegionCode.of("150922000000");
        service.assign(demo, "DEMO", LocalDate.of(2014, 1, 1));

        PolicyProfile profile = policies.at(demo, DAY);

        assertThat(profile.isExample()).isTrue();
        for (int year = 2014; year <= 2026; year++) {
            assertThat(line(profile, LineUse.EXIT, year).value())
                    .as("exit line of %d", year)
                    .isGreaterThanOrEqualTo(line(profile, LineUse.ENTRY, year).value());
        }
        assertThat(profile.continuation()).isEqualTo(new Continuation.Months(24));
        assertThat(profile.words(Locale.CHINESE).village()).isEqualTo("嘎查村");
        assertThat(policies.at(BANNER, DAY).isExample()).isFalse();
    }

    @Test
    void a_version_gives_the_very_same_values_after_the_file_has_changed() throws IOException {
        PolicyProfile before = policies.at(GANSU, DAY);
        String changed = new String(new ClassPathResource("data/profiles/GANSU.csv").getContentAsByteArray(), UTF_8)
                .replace("line,EXIT,2016,ANY,ANY,3500", "line,EXIT,2016,ANY,ANY,3510");

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> loader.loadValues("GANSU", "profiles/GANSU.csv", changed.getBytes(UTF_8)));

        PolicyProfile now = policies.at(GANSU, DAY);
        PolicyProfile again = policies.version(before.version());
        assertThat(line(now, LineUse.EXIT, 2016).value()).isEqualByComparingTo("3510");
        assertThat(line(again, LineUse.EXIT, 2016).value()).isEqualByComparingTo("3500");
        assertThat(again.values()).isEqualTo(before.values());
        assertThat(jdbc.sql("SELECT count(*) FROM profile_parameter WHERE profile_key = 'GANSU' AND until IS NOT NULL")
                        .query(Long.class)
                        .single())
                .as("one value ended, the rest untouched")
                .isEqualTo(1);
    }

    @Test
    void every_shipped_value_names_its_document() {
        for (RegionCode region : new RegionCode[] {BANNER, GANSU, TAIZHOU}) {
            assertThat(policies.at(region, DAY).values())
                    .isNotEmpty()
                    .allSatisfy(value ->
                            assertThat(value.provenance().clause().document()).isNotBlank())
                    .allSatisfy(value -> assertThat(value.provenance().source()).isNotBlank());
        }
    }

    @Test
    void the_calendar_knows_its_years() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 10, 12))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 10, 7))).isFalse();
    }
}
