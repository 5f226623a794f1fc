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
 */
public record TakeStep(
        CaseId id,
        int version,
        Action action,
        @Nullable String opinion,
        List<Long> evidence,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate noticeOver) {

    public TakeStep {
        evidence = List.copyOf(evidence);
    }

    /** A step with nothing but an opinion. */
    public static TakeStep of(CaseId id, int version, Action action, @Nullable String opinion) {
        return new TakeStep(id, version, action, opinion, List.of(), null, null);
    }

    /** The same step on the day it really happened. */
    public TakeStep occurred(LocalDate day) {
        return new TakeStep(id, version, action, opinion, evidence, day, noticeOver);
    }

    /** The same step with a notice that is over on the day. */
    public TakeStep withNoticeOver(LocalDate day) {
        return new TakeStep(id, version, action, opinion, evidence, occurredOn, day);
    }

    /** The same step with evidence. */
    public TakeStep with(List<Long> serials) {
        return new TakeStep(id, version, action, opinion, serials, occurredOn, noticeOver);
    }
}
