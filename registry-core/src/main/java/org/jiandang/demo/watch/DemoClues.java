package org.jiandang.demo.watch;

import java.util.List;
import java.util.function.Predicate;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.value.Phone;
import org.jiandang.monitoring.WatchFactRows;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchFactRows.Which;
import org.jiandang.monitoring.WatchJudge;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.WatchRules;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.Receipt;
import org.jiandang.monitoring.clue.RecordClue;
import org.jiandang.monitoring.clue.ReportClue;
import org.jiandang.monitoring.clue.SelfReports;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds invented households that should be watched and makes clues of them; whoever calls acts. */
@Component
public class DemoClues {

    private static final int LOOKED_AT = 500;

    private final WatchFactRows rows;
    private final WatchJudge judge;
    private final ClueDesk desk;
    private final SelfReports reports;
    private final RegistryClock clock;
    private final TransactionTemplate transaction;

    DemoClues(
            WatchFactRows rows,
            WatchJudge judge,
            ClueDesk desk,
            SelfReports reports,
            RegistryClock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.judge = judge;
        this.desk = desk;
        this.reports = reports;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Households that left and earn less than the monitoring line. */
    public List<Row> low(RegionCode village, int year, int most) {
        return some(village, year, most, row -> codes(row).contains("V071"));
    }

    /** Households that left and earn enough. */
    public List<Row> well(RegionCode village, int year, int most) {
        return some(
                village,
                year,
                most,
                row -> codes(row).isEmpty()
                        && row.facts().net() != null
                        && row.facts().members().ableToWork() > 0
                        && row.facts().status() == HouseholdStatus.EXITED);
    }

    /** A cadre's clue about a household. */
    public Clue seen(Row row) {
        return desk.find(desk.record(new RecordClue(
                row.village(),
                row.householdNo(),
                row.headName(),
                row.group(),
                null,
                List.of(WatchRisk.ILLNESS),
                "走访发现家中有人住院，收入减少")));
    }

    /** A report through the public form. */
    public void reported(RegionCode village, String name, List<WatchRisk> risks, String story) {
        reports.report(
                new ReportClue(Receipt.next(), village, name, "三组", Phone.of("15400001599"), null, risks, story),
                "demo");
    }

    private List<Row> some(RegionCode village, int year, int most, Predicate<Row> wanted) {
        List<Row> found =
                transaction.execute(running -> rows.read(village, year, Which.LEFT_OR_UNREGISTERED, null, LOOKED_AT));
        return (found == null ? List.<Row>of() : found)
                .stream()
                        .filter(row -> !row.dealtWith())
                        .filter(wanted)
                        .limit(most)
                        .toList();
    }

    private List<String> codes(Row row) {
        return List.copyOf(judge.judge(row, WatchRules.SCREENING, clock.today()).codes());
    }
}
