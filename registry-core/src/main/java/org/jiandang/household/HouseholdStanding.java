package org.jiandang.household;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.entry.StandingNotPossible;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a household stands in the register. Only the end of a case changes it: every method joins the case's transaction, and who may is the case's
 * question.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HouseholdStanding {

    private final Households households;
    private final CardWriter writer;
    private final Audit audit;

    HouseholdStanding(Households households, CardWriter writer, Audit audit) {
        this.households = households;
        this.writer = writer;
        this.audit = audit;
    }

    /** 识别纳入: an applicant is registered as poor; the facts of the year were decided upon. */
    public void register(HouseholdId id, int year, LocalDate on) {
        Household household = in(id, HouseholdStatus.APPLICANT);
        Basics b = household.basics();
        household.describe(new Basics(
                b.nationalNo(),
                b.standard(),
                b.attribute(),
                b.firstIdentifiedOn() == null ? on : b.firstIdentifiedOn()));
        decided(household, year, on);
        stand(
                household,
                "POOR",
                s -> new Standing(HouseholdStatus.POOR, null, s.planExitYear(), null, null, s.notExitedReason()));
    }

    /** 脱贫退出: the household leaves poverty in the year, and goes on being helped until the day, where that is known. */
    public void exit(HouseholdId id, int year, LocalDate on, @Nullable LocalDate helpedUntil) {
        Household household = in(id, HouseholdStatus.POOR, HouseholdStatus.RELAPSED);
        household.continueUntil(helpedUntil);
        decided(household, year, on);
        stand(
                household,
                "EXITED",
                s -> new Standing(
                        HouseholdStatus.EXITED, year, s.planExitYear(), s.returnYear(), s.returnCause(), null));
    }

    /** 返贫: an exited household falls back; it keeps its number. */
    public void relapse(HouseholdId id, int year, LocalDate on, PovertyCause cause) {
        Household household = in(id, HouseholdStatus.EXITED, HouseholdStatus.STABLE);
        household.continueUntil(null);
        decided(household, year, on);
        stand(
                household,
                "RELAPSED",
                s -> new Standing(
                        HouseholdStatus.RELAPSED, s.exitYear(), s.planExitYear(), year, cause, s.notExitedReason()));
    }

    /** 稳定脱贫: the period of continued help is over. */
    public void stabilise(HouseholdId id) {
        Household household = in(id, HouseholdStatus.EXITED);
        stand(
                household,
                "STABLE",
                s -> new Standing(
                        HouseholdStatus.STABLE, s.exitYear(), s.planExitYear(), s.returnYear(), s.returnCause(), null));
    }

    /** 剔除: the household was registered wrongly. The row stays, its people may be registered elsewhere. */
    public void remove(HouseholdId id, LocalDate on, String reason) {
        end(id, HouseholdStatus.REMOVED, on, reason);
    }

    /** 自然销户: nobody of the household is left. */
    public void close(HouseholdId id, LocalDate on, LeaveReason reason) {
        end(id, HouseholdStatus.CLOSED, on, reason.name());
        Household household = locked(id);
        household.members().stream().filter(Member::isActive).forEach(member -> {
            Membership m = member.membership();
            member.belong(new Membership(m.joinedOn(), m.joinReason(), on, reason));
        });
        household.changed(writer.now());
    }

    private void end(HouseholdId id, HouseholdStatus status, LocalDate on, String reason) {
        Household household = locked(id);
        if (!currentOf(household).isActive()) {
            throw new StandingNotPossible(currentOf(household), status);
        }
        household.members().forEach(member -> writer.release(id, member.no()));
        household.close(on, reason);
        stand(
                household,
                status.name(),
                s -> new Standing(
                        status, s.exitYear(), s.planExitYear(), s.returnYear(), s.returnCause(), s.notExitedReason()));
    }

    private static void decided(Household household, int year, LocalDate on) {
        household.year(year).orElseThrow(() -> new NotFound("year", year)).decidedOn(on);
    }

    private void stand(Household household, String status, UnaryOperator<Standing> change) {
        household.stand(change.apply(household.standing()));
        household.changed(writer.now());
        audit.record(AuditEvent.done("STANDING", "household:" + household.getId(), status));
    }

    private Household in(HouseholdId id, HouseholdStatus... expected) {
        Household household = locked(id);
        if (!Set.of(expected).contains(currentOf(household))) {
            throw new StandingNotPossible(currentOf(household), expected[0]);
        }
        return household;
    }

    private static HouseholdStatus currentOf(Household household) {
        HouseholdStatus status = household.standing().status();
        return status == null ? HouseholdStatus.APPLICANT : status;
    }

    private Household locked(HouseholdId id) {
        return households.lockById(id).orElseThrow(() -> new NotFound("household", id));
    }
}
