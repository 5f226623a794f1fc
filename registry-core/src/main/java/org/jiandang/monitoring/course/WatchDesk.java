package org.jiandang.monitoring.course;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.monitoring.Watched;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueRefused;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of taking a household under watch that are its own; appraisal, notice, objection and reviews have desks of their own. */
@Service
public class WatchDesk {

    /** Those that left, and those on record that were never registered. */
    private static final Set<HouseholdStatus> MAY_BE_WATCHED =
            EnumSet.of(HouseholdStatus.EXITED, HouseholdStatus.STABLE, HouseholdStatus.APPLICANT);

    private final CaseDesk cases;
    private final ClueDesk clues;
    private final Watched watched;
    private final CircumstancesReading circumstances;
    private final EvidenceService evidence;
    private final WatchFieldwork fieldwork;

    WatchDesk(
            CaseDesk cases,
            ClueDesk clues,
            Watched watched,
            CircumstancesReading circumstances,
            EvidenceService evidence,
            WatchFieldwork fieldwork) {
        this.cases = cases;
        this.clues = clues;
        this.watched = watched;
        this.circumstances = circumstances;
        this.evidence = evidence;
        this.fieldwork = fieldwork;
    }

    /** Opens the case of a clue whose household is known; without a monitoring line of the year it refuses and says so. */
    @Transactional
    public CaseRecord open(OpenWatch command) {
        Clue clue = clues.find(command.clue());
        HouseholdId household = clue.household();
        if (household == null) {
            throw new ClueRefused(ClueRefused.Reason.HOUSEHOLD_MISSING);
        }
        Circumstances found = circumstances.of(household, command.year());
        mustFit(household, found);
        if (!found.isSurveyed()) {
            throw new StepNotAllowed(Reason.YEAR_NOT_SURVEYED, command.year());
        }
        fieldwork.mustHaveLine(clue.village(), found, command.year());
        CircumstancesReading.Named named = circumstances.named(household);
        CaseRecord opened = cases.open(new OpenCase(
                CaseKind.WATCH,
                Action.TAKE_UP,
                named.village(),
                named.subject(),
                command.year(),
                command.opinion(),
                List.of()));
        clues.follow(command.clue(), command.version(), opened.id());
        return opened;
    }

    /** Records the visit with the household's authorisation. */
    @Transactional
    public CaseRecord checkHome(CheckHome command) {
        CaseKey key = command.key();
        evidence.mustShow(
                key.id().countyCode(),
                command.evidence(),
                EnumSet.of(EvidenceKind.SURVEY_FORM, EvidenceKind.AUTHORISATION));
        fieldwork.assessed(cases.find(key.id()), command);
        return take(
                TakeStep.of(
                                key.id(),
                                key.version(),
                                Action.CHECK_HOME,
                                command.visit().report())
                        .occurred(command.visit().visitedOn()),
                command.evidence());
    }

    /** Records the comparison of data and the kind; a kind that the figures do not give is refused. */
    @Transactional
    public CaseRecord compare(CompareData command) {
        CaseKey key = command.key();
        fieldwork.classified(cases.find(key.id()), command.kind());
        return take(TakeStep.of(key.id(), key.version(), Action.COMPARE, command.summary()), command.evidence());
    }

    private void mustFit(HouseholdId household, Circumstances found) {
        watched.current(household).ifPresent(watch -> {
            throw new WatchRefused(WatchRefused.Reason.WATCHED_ALREADY, watch.kind(), watch.since());
        });
        if (!MAY_BE_WATCHED.contains(found.status())) {
            throw new WatchRefused(WatchRefused.Reason.NOT_TO_BE_WATCHED, found.status());
        }
    }

    private CaseRecord take(TakeStep step, List<Long> papers) {
        CaseRecord moved = cases.take(step.with(papers));
        evidence.attach(step.id(), papers);
        return moved;
    }
}
