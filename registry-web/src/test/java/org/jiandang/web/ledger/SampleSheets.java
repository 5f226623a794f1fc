package org.jiandang.web.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.Relation;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.LedgerTotals;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;

/** Sheets and rows made up for the writers' tests. */
final class SampleSheets {

    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private SampleSheets() {}

    static SheetWords words() {
        return new SheetWords(Bundles.all(), new ProfileWords(new NoPolicies(), Bundles.all()));
    }

    static CellText text() {
        return new CellText(Bundles.all(), Locale.CHINA);
    }

    static <R extends Record> LedgerSheet<R> of(Ledger<R> ledger, long rows, Map<String, BigDecimal> sums) {
        var county = RegionCode.of("152222000000");
        return new LedgerSheet<>(
                ledger,
                new LedgerQuery(county, 2018, DAY, Map.of()),
                List.of(
                        region("150000000000", "内蒙古自治区"),
                        region("152200000000", "兴安盟"),
                        region("152222000000", "科尔沁右翼中旗")),
                DAY,
                new LedgerTotals(rows, sums),
                List.of(new CrossFoot.Result(
                        ledger.crossFoots().get(0),
                        CrossFoot.Verdict.HOLDS,
                        BigDecimal.valueOf(rows),
                        BigDecimal.valueOf(rows))));
    }

    static PeopleLedger.Row person(long no) {
        boolean head = no % 3 == 1;
        return new PeopleLedger.Row(
                new PeopleLedger.Home(
                        "科尔沁右翼中旗",
                        "杜尔基镇",
                        "哈日诺尔嘎查" + no % 17,
                        "第" + no % 5 + "组",
                        "%018d".formatted(152222101201000000L + no),
                        head ? 3 : null,
                        head ? HouseholdStatus.EXITED : null,
                        head ? 2018 : null,
                        head ? HouseholdAttribute.GENERAL : null,
                        head ? PovertyCause.ILLNESS : null,
                        head ? Boolean.FALSE : null,
                        head ? Boolean.TRUE : null,
                        head ? new BigDecimal("5210.33").add(BigDecimal.valueOf(no)) : null,
                        head ? new Guarded("154****" + no % 10000) : null,
                        head ? DAY : null),
                "%020d".formatted(no),
                "包玉山" + no,
                new Guarded("1599221961" + no % 10000 + "****"),
                head ? Relation.HEAD : Relation.SON,
                Ethnicity.values()[(int) (no % 5)],
                null,
                null,
                List.of(HealthCondition.values()[(int) (no % 3)]),
                null,
                null,
                head ? 6 : 0,
                true,
                null,
                DAY.minusDays(no % 900));
    }

    private static Region region(String code, String name) {
        var regionCode = RegionCode.of(code);
        RegionLevel level = regionCode.level();
        return new Region(regionCode, name, level, null, "x", DAY, null, null);
    }

    /** No region has a profile: the general words stand. */
    private static final class NoPolicies implements Policies {

        @Override
        public PolicyProfile at(RegionCode region, LocalDate day) {
            throw ParameterMissing.profile(region.value(), day.toString());
        }

        @Override
        public PolicyProfile version(String version) {
            throw new UnsupportedOperationException();
        }
    }
}
