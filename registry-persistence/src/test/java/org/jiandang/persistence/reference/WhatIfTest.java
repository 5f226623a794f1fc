package org.jiandang.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.OutOfArea;
import org.jiandang.job.Job;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.job.Jobs;
import org.jiandang.persistence.cases.HouseholdFixture;
import org.jiandang.policy.area.AreaTypeService;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.policy.whatif.AskWhatIf;
import org.jiandang.policy.whatif.Group;
import org.jiandang.policy.whatif.Tally;
import org.jiandang.policy.whatif.WhatIf;
import org.jiandang.policy.whatif.WhatIfId;
import org.jiandang.policy.whatif.WhatIfRefused;
import org.jiandang.policy.whatif.WhatIfService;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.serial.Serials;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Six households in two townships of one banner and one in the next: who is gained and lost if a line were another. */
@RegistryTest
@OwnDatabase
class WhatIfTest {

    private static final RegionCode REGION = RegionCode.of("150000000000");
    private static final RegionCode LEAGUE = RegionCode.of("152200000000");
    private static final RegionCode BANNER = RegionCode.of("152222000000");
    private static final RegionCode TOWNSHIP = RegionCode.of("152222103000");
    private static final RegionCode VILLAGE = RegionCode.of("152222103200");
    private static final RegionCode OTHER_TOWNSHIP = RegionCode.of("152222105201");
    private static final RegionCode OTHER_BANNER = RegionCode.of("152223100201");

    @Autowired
    WhatIfService service;

    @Autowired
    AreaTypeService types;

    @Autowired
    Jobs jobs;

    @Autowired
    @Qualifier("whatIfWork")
    JobWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    private HouseholdFixture in(RegionCode village) {
        return new HouseholdFixture(jdbc, serials, transactions, village);
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return Acting.as(actor, act);
    }

    /** Asks and does the job at once, twice: the second time nothing changes. */
    private WhatIf counted(Actor actor, AskWhatIf question) {
        return as(actor, () -> {
            Job job = jobs.find(service.ask(question)).orElseThrow();
            JobProgress progress = new JobProgress() {
                @Override
                public void step(String messageKey, long total) {}

                @Override
                public void at(long done) {}
            };
            assertThat(work.run(job, progress)).isEqualTo(work.run(job, progress));
            return service.find(WhatIfId.parse(job.subject()).orElseThrow());
        });
    }

    private static AskWhatIf exit(RegionCode area, String value) {
        return new AskWhatIf(
                area, new LineKey(LineUse.EXIT, 2018, StandardType.ANY, AreaType.ANY), value, false, 2018, null);
    }

    private Tally of(Actor actor, WhatIf whatIf, RegionCode under, RegionLevel level, RegionCode place) {
        return as(actor, () -> service.below(whatIf, under, level, null)).getOrDefault(place, Tally.NONE);
    }

    @Test
    void households_gained_and_lost_are_counted_by_township_and_add_up_to_banner_league_and_region() {
        in(VILLAGE).withPerCapita("3600").stored();
        in(VILLAGE).withPerCapita("3600.01").stored();
        in(VILLAGE).of(3).withPerCapita("3900").stored();
        in(OTHER_TOWNSHIP).of(2).withPerCapita("3700.01").stored();
        in(OTHER_TOWNSHIP).of(2).withPerCapita("3700").stored();
        in(OTHER_TOWNSHIP).exited(2018).withPerCapita("3650").stored();
        in(OTHER_BANNER).withPerCapita("3650").stored();
        Actor region = TestActors.regionOf(REGION);

        WhatIf whatIf = counted(region, exit(REGION, "3700"));

        assertThat(whatIf.isDone()).isTrue();
        assertThat(whatIf.counted().profileVersion()).startsWith("IM@15@");
        Tally first = of(region, whatIf, BANNER, RegionLevel.TOWNSHIP, TOWNSHIP);
        assertThat(first).isEqualTo(new Tally(3, 3, 0, 2, 1, 0, 1, 0, 4));
        Tally second = of(region, whatIf, BANNER, RegionLevel.TOWNSHIP, OTHER_TOWNSHIP.at(RegionLevel.TOWNSHIP));
        assertThat(second).as("3,700.00 is not above 3,700").isEqualTo(new Tally(3, 3, 0, 3, 1, 0, 2, 0, 6));
        Tally banner = of(region, whatIf, LEAGUE, RegionLevel.COUNTY, BANNER);
        assertThat(banner).isEqualTo(first.plus(second));
        Map<RegionCode, Tally> leagues = as(region, () -> service.below(whatIf, REGION, RegionLevel.PREFECTURE, null));
        assertThat(leagues.get(LEAGUE).lost()).isEqualTo(banner.lost() + 1);
        assertThat(as(region, () -> service.below(whatIf, BANNER, RegionLevel.TOWNSHIP, Group.LEFT))
                        .values())
                .singleElement()
                .satisfies(left -> assertThat(left.lost()).isEqualTo(1));
        assertThatExceptionOfType(NotFound.class)
                .as("asked for the region, it is the region's")
                .isThrownBy(() -> as(TestActors.countyOf(BANNER), () -> service.find(whatIf.id())));
    }

    @Test
    void a_lower_line_gains_households_and_each_is_judged_by_its_standard_and_kind_of_area() {
        RegionCode pastoral = RegionCode.of("152221103201");
        RegionCode unknown = RegionCode.of("152221104201");
        Actor county = TestActors.countyOf(pastoral);
        as(county, () -> {
            types.set(pastoral.at(RegionLevel.TOWNSHIP), AreaType.PASTORAL, "兴署发〔2012〕8号");
            return true;
        });
        in(pastoral).inYear(2014).withPerCapita("3000").stored();
        in(pastoral).inYear(2014).withPerCapita("3050").stored();
        in(unknown).inYear(2014).withPerCapita("2500").stored();
        in(unknown).withPerCapita("2500").stored();
        as(
                county,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "UPDATE reg.household SET standard = 'PROVINCIAL' WHERE county_code = '152221'")
                                .update()));
        LineKey line = new LineKey(LineUse.ENTRY, 2014, StandardType.REGIONAL, AreaType.PASTORAL);
        RegionCode banner = RegionCode.of("152221000000");

        WhatIf whatIf = counted(county, new AskWhatIf(banner, line, "3050", true, 2014, null));
        WhatIf strict = counted(county, new AskWhatIf(banner, line, "3000", false, 2014, null));

        Tally herding = of(county, whatIf, banner, RegionLevel.TOWNSHIP, pastoral.at(RegionLevel.TOWNSHIP));
        assertThat(herding).isEqualTo(new Tally(2, 2, 0, 2, 2, 0, 0, 0, 0));
        Tally lower = of(county, strict, banner, RegionLevel.TOWNSHIP, pastoral.at(RegionLevel.TOWNSHIP));
        assertThat(lower).as("3,000 is not below 3,000").isEqualTo(new Tally(2, 2, 0, 2, 0, 0, 2, 0, 8));
        Tally unset = of(county, whatIf, banner, RegionLevel.TOWNSHIP, unknown.at(RegionLevel.TOWNSHIP));
        assertThat(unset)
                .as("one without a line, one without an income")
                .isEqualTo(new Tally(2, 0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void only_offices_ask_for_their_own_area_and_for_an_amount() {
        assertThatExceptionOfType(WhatIfRefused.class)
                .isThrownBy(() -> as(TestActors.cadreOf(VILLAGE), () -> service.ask(exit(VILLAGE, "3700"))));
        assertThatExceptionOfType(OutOfArea.class)
                .isThrownBy(() -> as(TestActors.countyOf(OTHER_BANNER), () -> service.ask(exit(BANNER, "3700"))));
        assertThatExceptionOfType(WhatIfRefused.class)
                .isThrownBy(() -> as(TestActors.countyOf(BANNER), () -> service.ask(exit(BANNER, "viel"))));
    }
}
