package org.jiandang.procedure;

import java.util.Collection;
import java.util.List;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jiandang.refusal.Refusal;

/**
 * A step the case, the person or the facts do not allow. The sentence {@code refusal.StepNotAllowed.<REASON>} says what is missing, the sentence
 * with {@code .remedy} behind it what to do; when conditions are not met, the findings say which.
 */
public final class StepNotAllowed extends Refusal {

    /** Why. */
    public enum Reason {
        /** The step table has no such step at this stage: {0} stage, {1} action. */
        NOT_A_STEP,
        /** The step is another role's: {0} action. */
        NOT_YOUR_ROLE,
        /** Somebody was faster: {0} name, {1} action, {2} date. */
        DONE_MEANWHILE,
        /** The reason was left empty: {0} action. */
        REASON_MISSING,
        /** Only the one who opened the case withdraws it or sends it in again: {0} name. */
        ONLY_THE_AUTHOR,
        /** Conditions are not met; see the findings: {0} how many. */
        CONDITIONS_NOT_MET,
        /** The register could not take the step, most likely because somebody works on the case at this moment. */
        NOT_POSSIBLE_NOW,
        /** Left out of a batch, to be opened alone: {0} how many findings. */
        HAS_FINDINGS,
        /** The household has a case that is still running: {0} case number. */
        CASE_RUNNING,
        /** Somebody opened a case for the household at the same moment: {0} head. */
        CASE_JUST_OPENED,
        /** The household's status does not fit: {0} status. */
        STATUS_DOES_NOT_FIT,
        /** The household has no survey of the year: {0} year. */
        YEAR_NOT_SURVEYED,
        /** Two different verifiers are needed. */
        TWO_VERIFIERS_NEEDED,
        /** The one who proposed cannot verify: {0} name. */
        VERIFIER_IS_PROPOSER,
        /** The notice runs no more, so nothing can be objected: {0} last day. */
        NOTICE_IS_OVER,
        /** The sheet has not been posted. */
        NOTICE_DOES_NOT_HANG,
        /** The entry was stopped by an objection that is settled, so its sheet counts no more: {0} day it stopped. */
        ENTRY_IS_STOPPED,
        /** The objection was settled already: {0} state. */
        OBJECTION_IS_SETTLED,
        /** Too few are present: {0} present, {1} entitled, {2} numerator, {3} denominator. */
        QUORUM_MISSED,
        /** For, against and abstained are not those present: {0} head, {1} sum, {2} present. */
        VOTES_DO_NOT_ADD_UP,
        /** The results of the comparison were not read out. */
        COMPARISON_NOT_READ,
        /** All entries stand in one village and at one step: {0} head. */
        DOES_NOT_BELONG_HERE,
        /** The sheet hangs already or was cancelled: {0} state. */
        NOTICE_NOT_A_DRAFT,
        /** The hit was resolved already: {0} state. */
        HIT_IS_RESOLVED,
        /** the exception a hit was to be lifted for belongs to other red lines; arguments: exception, line */
        EXCEPTION_OF_ANOTHER_LINE,
        /** The one who raised it cannot resolve it: {0} name. */
        FINDER_CANNOT_RESOLVE,
        /** A piece of evidence is missing: {0} kind. */
        EVIDENCE_MISSING,
        /** An item was looked at after the visit that reports it: {0} item, {1} date. */
        CHECK_AFTER_VISIT,
        /** An item is said to have been looked at on a day to come: {0} item, {1} date. */
        CHECKED_IN_FUTURE,
        /** The village or county has left already: {0} name, {1} date. */
        HAS_LEFT,
        /** The village's record of the year does not say how many people the agricultural register has: {0} year. */
        VILLAGE_YEAR_MISSING,
        /** The village's record of the year does not call it poor: {0} year. */
        NOT_A_POOR_VILLAGE,
        /** A number or name is missing: {0} field. */
        VALUE_MISSING,
        /** A change that touches the same was confirmed meanwhile: {0} event, {1} name, {2} time. */
        APPLIED_MEANWHILE,
        /** The change is not proven: {0} kinds of paper of which one is needed. */
        PROOF_MISSING,
        /** The change is not proven; any paper will do. */
        PAPER_MISSING,
        /** The change is approved at another level: {0} level. */
        ANOTHER_LEVEL,
        /** A household is not split to gain benefits (N11). */
        PURPOSE_IS_BENEFIT,
        /** One part of the split household has old people only and no agreement on their support (N11): {0} age. */
        ELDERS_LEFT_ALONE,
        /** A part of the split household would have nobody. */
        PART_IS_NOBODY,
        /** The opinion is too long to be kept whole: {0} characters, {1} most. */
        OPINION_TOO_LONG,
        /** A change is said to have happened on a day to come: {0} today. */
        DATE_IN_FUTURE,
        /** A change is said to have happened before the member was born: {0} name, {1} day of birth. */
        DATE_BEFORE_BIRTH,
        /** A change is said to have happened before the household was identified: {0} day of identification. */
        DATE_BEFORE_IDENTIFICATION,
        /** A merge is said to have happened before the other household was identified: {0} its number, {1} day of identification. */
        DATE_BEFORE_OTHERS_IDENTIFICATION,
        /** Nobody is named who would join. */
        NEWCOMER_UNNAMED,
        /** Who joins has neither a number nor sex and day of birth. */
        NEWCOMER_UNKNOWN,
        /** Who joins by birth was born long before: {0} day of birth, {1} day of the change. */
        NOT_A_NEWBORN,
        /** A household does not end while several live in it: {0} how many, {1} names. */
        MEMBERS_REMAIN,
        /** The household to merge with is none that fits: {0} number. */
        OTHER_HOUSEHOLD_DOES_NOT_FIT,
        /** The household to merge with has another head than when the merge was told: {0} number, {1} head then, {2} head now. */
        OTHER_HEAD_CHANGED,
        /** People came to the household to merge with, or left it, since the merge was told: {0} number, {1} who came, {2} who left. */
        OTHER_MEMBERS_CHANGED,
        /** Two households of different standing: {0} one, {1} other. */
        STANDINGS_DIFFER,
        /** The transfer to another county has ended: {0} state. */
        TRANSFER_IS_OVER,
        /** The household waits for another county to accept it. */
        TRANSFER_UNDER_WAY,
        /** Another office has to confirm the transfer first, or this one has done it. */
        TRANSFER_NOT_YOUR_TURN,
        /** Who had a part in the transfer takes no other part in it. */
        TRANSFER_PART_TAKEN,
        /** The asset was acquired after the identification, which was right then: {0} day. */
        ASSET_CAME_AFTER,
        /** The help after exit still goes on: {0} last day. */
        NOT_DUE,
        /** Nobody decides about the own household: {0} head. */
        OWN_HOUSEHOLD
    }

    private static final Clause ORDER = new Clause("厅字〔2016〕16号", "三");

    private final Reason reason;
    private final transient Findings findings;

    public StepNotAllowed(Reason reason, Object... arguments) {
        super("refusal.StepNotAllowed." + reason, arguments);
        this.reason = reason;
        this.findings = Findings.none();
    }

    public StepNotAllowed(Findings findings) {
        super(
                "refusal.StepNotAllowed." + Reason.CONDITIONS_NOT_MET,
                findings.of(Severity.BLOCK).size());
        this.reason = Reason.CONDITIONS_NOT_MET;
        this.findings = findings;
    }

    /** V080d: the step asks for evidence that was not given; one finding for each kind. */
    public static StepNotAllowed evidenceMissing(Collection<? extends Enum<?>> kinds) {
        return new StepNotAllowed(new Findings(kinds.stream()
                .map(kind -> new Finding("V080d", Severity.BLOCK, ORDER, Place.of("case", "evidence"), List.of(kind)))
                .toList()));
    }

    public Reason reason() {
        return reason;
    }

    public Findings findings() {
        return findings;
    }

    /** The message key that says what to do. */
    public String remedyKey() {
        return key() + ".remedy";
    }
}
