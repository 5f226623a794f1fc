package org.jiandang.monitoring.clue;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.jiandang.monitoring.WatchFactRows;
import org.jiandang.monitoring.WatchFactRows.Place;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchFactRows.Which;
import org.jiandang.monitoring.WatchJudge;
import org.jiandang.monitoring.WatchRules;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the households of an area for those that should be watched and are not, and makes a clue of each (筛查预警). */
@Service
public class ClueScreening {

    private static final int PAGE = 500;

    private final WatchFactRows rows;
    private final WatchJudge judge;
    private final Clues clues;
    private final ClueNotes notes;
    private final Jobs jobs;
    private final Audit audit;

    ClueScreening(WatchFactRows rows, WatchJudge judge, Clues clues, ClueNotes notes, Jobs jobs, Audit audit) {
        this.rows = rows;
        this.judge = judge;
        this.clues = clues;
        this.notes = notes;
        this.jobs = jobs;
        this.audit = audit;
    }

    /**
     * What a page of households came to.
     *
     * @param looked how many were looked at
     * @param found how many clues were made
     * @param last where the next page begins; null after the last
     */
    public record Step(int looked, int found, @Nullable Place last) {}

    /**
     * Puts a screening into the queue; one that runs already is the answer.
     *
     * @throws org.jiandang.policy.ParameterMissing where the area has no monitoring line of the year
     */
    @Transactional
    public long start(RegionCode area, int year) {
        Actor actor = Acting.require();
        actor.mustReach(area);
        judge.mustHaveLine(area, year, notes.today());
        String subject = area + ":" + year;
        return jobs.unfinished(ScreeningWork.KIND, subject).orElseGet(() -> {
            audit.record(AuditEvent.done("SCREEN_CLUES", "region:" + area, String.valueOf(year)));
            return jobs.submit(ScreeningWork.KIND, subject);
        });
    }

    /** Looks at the next page of households; one that is dealt with already gets no second clue. */
    @Transactional
    public Step page(RegionCode area, int year, @Nullable Place after) {
        List<Row> found = rows.read(area, year, Which.LEFT_OR_UNREGISTERED, after, PAGE);
        List<Suspect> suspects = new ArrayList<>();
        for (Row row : found) {
            List<String> codes = row.dealtWith() ? List.of() : codes(row);
            if (!codes.isEmpty()) {
                suspects.add(new Suspect(row.household(), row.village(), row.headName(), row.group(), codes));
            }
        }
        Actor actor = Acting.require();
        suspects.forEach(suspect -> clues.add(notes.screened(suspect, actor)));
        return new Step(
                found.size(),
                suspects.size(),
                found.size() < PAGE ? null : found.get(found.size() - 1).place());
    }

    private List<String> codes(Row row) {
        return List.copyOf(judge.judge(row, WatchRules.SCREENING, notes.today()).codes());
    }
}
