package org.jiandang.demo.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.course.Assessment;
import org.jiandang.monitoring.course.CheckClearance;
import org.jiandang.monitoring.course.CheckHome;
import org.jiandang.monitoring.course.ClearanceAssessment;
import org.jiandang.procedure.CaseKey;

/** What the demonstration's visitors find. */
public final class DemoFindings {

    private DemoFindings() {}

    /** A household in difficulty; above the line it is a fall of income that has brought serious trouble. */
    public static CheckHome home(CaseKey key, LocalDate day, boolean sudden, List<Long> papers) {
        return new CheckHome(
                key,
                visit(day, List.of()),
                new Assessment(null, List.of(WatchRisk.ILLNESS, WatchRisk.UNSTABLE_WORK), null, sudden, sudden),
                papers);
    }

    /** A household whose risk is gone. */
    public static CheckClearance recovered(CaseKey key, LocalDate day, LocalDate stable, long proof, long form) {
        List<Check> checks = Arrays.stream(CheckItem.values())
                .map(item -> new Check(item, true, day, proof, null))
                .toList();
        return new CheckClearance(
                key,
                visit(day, checks),
                new ClearanceAssessment(ClearanceMode.SUPPORTED, stable, true, true, true),
                List.of(form));
    }

    private static Visit visit(LocalDate day, List<Check> checks) {
        return new Visit(day, new Verifier("核查人一", "村书记"), new Verifier("核查人二", "驻村工作队员"), "入户核实，情况属实", checks);
    }
}
