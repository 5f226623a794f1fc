package org.jiandang.household;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.entry.AmendGuard;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Comparison;
import org.jiandang.household.entry.FactIsDecided;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.YearClosed;
import org.jiandang.household.view.AnnualState;
import org.jiandang.household.view.HouseholdPast;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.PersonView;
import org.jiandang.refusal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In-place editing of a household's card, section by section. */
@Service
public class HouseholdDesk {

    private final Households households;
    private final HouseholdCards cards;
    private final CardRevision revision;
    private final HouseholdPast past;
    private final List<AmendGuard> guards;

    HouseholdDesk(
            Households households,
            HouseholdCards cards,
            CardRevision revision,
            HouseholdPast past,
            ObjectProvider<AmendGuard> guards) {
        this.households = households;
        this.cards = cards;
        this.revision = revision;
        this.past = past;
        this.guards = guards.orderedStream().toList();
    }

    /**
     * Writes one section anew. When somebody else has changed the same section since the form was filled, nothing is written and both versions are
     * compared; a change of other sections does not matter.
     */
    @Transactional
    public Outcome amend(AmendSection command) {
        mustBeCadre();
        Household household =
                households.lockById(command.id()).orElseThrow(() -> new NotFound("household", command.id()));
        mustBeOpen(household, command);
        if (command.version() != household.version()) {
            Optional<Comparison> stale = compared(household, command);
            if (stale.isPresent()) {
                return new Outcome.Stale(stale.get());
            }
        }
        return revision.apply(
                command.id(), command.year(), "section " + command.section().key(), card -> amended(card, command));
    }

    /** Whether the section may be written in place by the actor; else a change request is the way. */
    @Transactional(readOnly = true)
    public boolean mayAmend(HouseholdId id, int year, Section section) {
        Household household = households.findById(id).orElseThrow(() -> new NotFound("household", id));
        try {
            mustBeCadre();
            mustBeOpen(household, AmendSection.of(id, household.version(), year, section, Standing.UNKNOWN));
            return true;
        } catch (NotPermitted | FactIsDecided | YearClosed | NotFound refusal) {
            return false;
        }
    }

    /** Judges the stored card of a year again, as after a new roster, and brings the work list of doubts up to date. */
    @Transactional
    public void judgeAgain(HouseholdId id, int year) {
        revision.recheck(id, year);
    }

    private static void mustBeCadre() {
        Actor actor = Acting.require();
        if (actor.role() != Role.VILLAGE_CADRE) {
            throw new NotPermitted(actor.role());
        }
    }

    private void mustBeOpen(Household household, AmendSection command) {
        Section section = command.section();
        HouseholdStatus status = household.standing().status();
        if (section == Section.REGISTER || status == null || !status.isActive()) {
            throw new FactIsDecided(section);
        }
        boolean yearly = section.level() == Section.Level.YEAR || section.level() == Section.Level.PERSON_YEAR;
        if (yearly) {
            AnnualRecord record =
                    household.year(command.year()).orElseThrow(() -> new NotFound("year", command.year()));
            if (record.state() == AnnualState.CLOSED) {
                throw new YearClosed(command.year());
            }
            if (record.decidedOn() != null) {
                throw new FactIsDecided(section);
            }
        }
        boolean free = yearly || section == Section.CONTACT || section == Section.STANDING;
        if (!free && status != HouseholdStatus.APPLICANT) {
            throw new FactIsDecided(section);
        }
        if (command.account() != null && status != HouseholdStatus.APPLICANT) {
            throw new FactIsDecided(section);
        }
        if (section != Section.CONTACT && guards.stream().anyMatch(guard -> guard.isUnderDecision(household.getId()))) {
            throw new FactIsDecided(section);
        }
    }

    /** Empty when nobody has changed this section since the version the form was filled from. */
    private Optional<Comparison> compared(Household household, AmendSection command) {
        Optional<Record> base = past.atVersion(command.id(), command.year(), command.version())
                .flatMap(view -> view.section(command.section(), command.memberNo()));
        HouseholdView now = cards.view(household, command.year());
        Record theirs = now.section(command.section(), command.memberNo())
                .orElseThrow(() -> new NotFound("member", String.valueOf(command.memberNo())));
        Comparison comparison = Comparison.of(
                household.version(),
                command.section(),
                command.memberNo(),
                base.orElse(null),
                theirs,
                shown(command.content(), theirs));
        boolean untouched = base.isPresent() && comparison.lines().stream().noneMatch(Comparison.Line::isTheirs);
        return untouched ? Optional.empty() : Optional.of(comparison);
    }

    /** An identity is compared as pages show it, with its number masked. */
    private static Record shown(Record mine, Record theirs) {
        return mine instanceof Identity told && theirs instanceof PersonView stored ? stored.with(told) : mine;
    }

    private static HouseholdCard amended(HouseholdCard card, AmendSection command) {
        HouseholdCard told = command.account() == null ? card : card.with(command.account());
        return switch (command.section()) {
            case STANDING -> told.with(plans(card.standing(), (Standing) command.content()));
            case IDENTITY -> told.identified(Objects.requireNonNull(command.memberNo()), (Identity) command.content());
            default -> told.with(command.section(), command.memberNo(), command.content());
        };
    }

    /** Status and its years belong to the cases; only plan and reason are told by hand. */
    private static Standing plans(Standing stored, Standing told) {
        return new Standing(
                stored.status(),
                stored.exitYear(),
                told.planExitYear(),
                stored.returnYear(),
                stored.returnCause(),
                told.notExitedReason());
    }
}
