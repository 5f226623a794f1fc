package org.jiandang.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one step of a case.
 *
 * @param version the version the page showed
 * @param opinion what is said; the reason where the step needs one
 * @param evidence serials of the evidence named with it
 * @param occurredOn the day of the visit, meeting or announcement where it may differ from today; never in the future nor before the step it follows
 * @param noticeOver the first day after the notice this step posts
 * @param reason the answer to what a rule asks of the one who acts, where the step has no opinion of its own; kept only where it is asked
 */
public record TakeStep(
        CaseId id,
        int version,
        Action action,
        @Nullable String opinion,
        List<Long> evidence,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate noticeOver,
        @Nullable String reason) {

    public TakeStep {
        evidence = List.copyOf(evidence);
    }

    /** A step with nothing but an opinion. */
    public static TakeStep of(CaseId id, int version, Action action, @Nullable String opinion) {
        return new TakeStep(id, version, action, opinion, List.of(), null, null, null);
    }

    /** The same step on the day it really happened. */
    public TakeStep occurred(LocalDate day) {
        return new TakeStep(id, version, action, opinion, evidence, day, noticeOver, reason);
    }

    /** The same step with a notice that is over on the day. */
    public TakeStep withNoticeOver(LocalDate day) {
        return new TakeStep(id, version, action, opinion, evidence, occurredOn, day, reason);
    }

    /** The same step with evidence. */
    public TakeStep with(List<Long> serials) {
        return new TakeStep(id, version, action, opinion, serials, occurredOn, noticeOver, reason);
    }

    /** The same step with the answer to what a rule may ask of the one who acts. */
    public TakeStep because(@Nullable String why) {
        return new TakeStep(id, version, action, opinion, evidence, occurredOn, noticeOver, why);
    }

    /** What stands in the decision: the opinion, else the reason where one is asked for. */
    public @Nullable String said(boolean asked) {
        boolean silent = opinion == null || opinion.isBlank();
        return asked && silent ? reason : opinion;
    }
}
