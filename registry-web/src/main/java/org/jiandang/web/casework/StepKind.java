package org.jiandang.web.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandang.procedure.Action;

/** The forms of the page of a case: one for each step that is taken there, and one for the decisions of a review. */
public enum StepKind {
    SURVEY(Action.SURVEY),
    OPINION(Action.GROUP_REVIEW),
    MATCH(Action.MATCH),
    VISIT(Action.VISIT),
    VERIFY(Action.VERIFY),
    SIGN(Action.SIGN),
    DECLINE(Action.DECLINE),
    REGISTER(Action.REGISTER),
    CLOSE(Action.CLOSE),
    SELF_CHECK(Action.SELF_CHECK),
    RECORD_EXIT(Action.RECORD_EXIT),
    OPINIONS(Action.REVIEW_OPINIONS),
    REPORT(Action.REPORT),
    CHECK_HOME(Action.CHECK_HOME),
    COMPARE(Action.COMPARE),
    CHECK_CLEARANCE(Action.CHECK_CLEARANCE),
    /** 审核、审批：同意、退回或不予通过 */
    DECIDE(Action.APPROVE, Action.RETURN, Action.REFUSE),
    RESUBMIT(Action.RESUBMIT),
    WITHDRAW(Action.WITHDRAW);

    private final List<Action> actions;

    StepKind(Action... actions) {
        this.actions = List.of(actions);
    }

    /** The form in which the action is taken; none where it is taken on a page of its own. */
    static Optional<StepKind> of(Action action) {
        return Arrays.stream(values())
                .filter(kind -> kind.actions.contains(action))
                .findFirst();
    }

    /** The form of the address, the prefix of its fields and the last part of its message keys. */
    static Optional<StepKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean offers(Action action) {
        return actions.contains(action);
    }

    /** The one action of the form; the first where it offers several. */
    Action action() {
        return actions.get(0);
    }
}
