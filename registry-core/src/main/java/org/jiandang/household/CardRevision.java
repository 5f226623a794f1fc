package org.jiandang.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingSource;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.household.rule.Occasion;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Revises the card of a stored household under the rules. Every change after entry goes through here: a section written in place, a confirmed
 * change request, a member event. Whether the actor may is the caller's question.
 */
@Service
public class CardRevision {

    private final Households households;
    private final HouseholdCards cards;
    private final CardJudge judge;
    private final CardWriter writer;
    private final DataFindings findings;
    private final Audit audit;
    private final Clock clock;

    CardRevision(
            Households households,
            HouseholdCards cards,
            CardJudge judge,
            CardWriter writer,
            DataFindings findings,
            Audit audit,
            Clock clock) {
        this.households = households;
        this.cards = cards;
        this.judge = judge;
        this.writer = writer;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies a change to the card of a year, judges the result and stores what differs. Rules that were broken before and elsewhere do not stand in
     * the way of this change; what it breaks itself does.
     *
     * @param year the data year of the card; none for the newest
     * @param what for the audit record: the sections or the event, no personal data
     */
    @Transactional
    public Outcome apply(HouseholdId id, @Nullable Integer year, String what, UnaryOperator<HouseholdCard> change) {
        Household household = locked(id);
        Judged judged = judged(household, year, change);
        if (judged.blocked().blocks()) {
            return new Outcome.Blocked(judged.blocked());
        }
        RegionCode village = RegionCode.of(household.villageCode());
        if (!writer.register(id, village, judged.before(), judged.after())) {
            return new Outcome.Blocked(judged(household, year, change).blocked());
        }
        writer.write(household, judged.before(), judged.after());
        findings.bring(
                id, village, judged.after().year().year(), FindingSource.ENTRY, HouseholdRules.BOOK, judged.found());
        audit.record(AuditEvent.done("REVISE_HOUSEHOLD", "household:" + id, what));
        return new Outcome.Saved(id, judged.found());
    }

    /** What would come of the change; nothing is stored. */
    @Transactional
    public Outcome preview(HouseholdId id, @Nullable Integer year, UnaryOperator<HouseholdCard> change) {
        Household household = households.findById(id).orElseThrow(() -> new NotFound("household", id));
        Judged judged = judged(household, year, change);
        return judged.blocked().blocks()
                ? new Outcome.Blocked(judged.blocked())
                : new Outcome.Saved(id, judged.found());
    }

    /** The newest card with full numbers, for what becomes of a household as a whole; who may is the caller's question. */
    @Transactional(readOnly = true)
    public HouseholdCard whole(HouseholdId id) {
        Household household = households.findById(id).orElseThrow(() -> new NotFound("household", id));
        LocalDate today = LocalDate.now(clock);
        int year = household.newestYear().map(AnnualRecord::year).orElseGet(today::getYear);
        return cards.card(household, year, today);
    }

    /** Takes the households for writing, always in the same order, so that two who need both never wait for each other. */
    @Transactional
    public void hold(HouseholdId... ids) {
        Arrays.stream(ids)
                .distinct()
                .sorted(Comparator.comparing(HouseholdId::countyCode).thenComparingLong(HouseholdId::serial))
                .forEach(this::locked);
    }

    /** Judges the stored card of a year again and brings the work list of doubts up to date. */
    @Transactional
    public Findings recheck(HouseholdId id, int year) {
        Household household = locked(id);
        Findings found = judged(household, year, UnaryOperator.identity()).found();
        findings.bring(
                id, RegionCode.of(household.villageCode()), year, FindingSource.RECHECK, HouseholdRules.BOOK, found);
        return found;
    }

    private Household locked(HouseholdId id) {
        return households.lockById(id).orElseThrow(() -> new NotFound("household", id));
    }

    private Judged judged(Household household, @Nullable Integer wanted, UnaryOperator<HouseholdCard> change) {
        LocalDate today = LocalDate.now(clock);
        int year = wanted != null
                ? wanted
                : household.newestYear().map(AnnualRecord::year).orElseGet(today::getYear);
        RegionCode village = RegionCode.of(household.villageCode());
        AnnualRecord previous = household.year(year - 1).orElse(null);
        HouseholdCard before = cards.card(household, year, today);
        HouseholdCard after = change.apply(before);
        Findings found = judge.judge(Occasion.Origin.RECHECK, household.getId(), village, after, previous);
        Findings old = found.blocks()
                ? judge.judge(Occasion.Origin.RECHECK, household.getId(), village, before, previous)
                : Findings.none();
        return new Judged(before, after, found, newBlocks(old, found));
    }

    /** The blocks that the change itself brings. */
    private static Findings newBlocks(Findings old, Findings found) {
        Set<Known> known = new HashSet<>();
        old.forEach(finding -> known.add(new Known(finding.code(), finding.place())));
        return new Findings(found.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .filter(finding -> !known.contains(new Known(finding.code(), finding.place())))
                .toList());
    }

    private record Known(String code, Place place) {}

    /** Before and after, everything found in the second, and the blocks among it that are new. */
    private record Judged(HouseholdCard before, HouseholdCard after, Findings found, Findings blocked) {}
}
