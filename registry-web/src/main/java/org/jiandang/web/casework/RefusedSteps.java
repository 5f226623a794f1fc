package org.jiandang.web.casework;

import org.jiandang.fieldwork.CheckItem;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.FindingLines;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Puts a refusal of a service beside the field it is about; what is about none concerns the form as a whole. */
@Component
public class RefusedSteps {

    private final FindingLines lines;
    private final CaseText text;

    RefusedSteps(FindingLines lines, CaseText text) {
        this.lines = lines;
        this.text = text;
    }

    public Words words() {
        return text.words();
    }

    void put(Refusal refusal, StepKind kind, Errors errors) {
        String prefix = kind.key() + ".";
        if (refusal instanceof StepNotAllowed step && !step.findings().isEmpty()) {
            lines.reject(step.findings(), errors, place -> field(place, prefix));
            return;
        }
        String field = refusal instanceof StepNotAllowed step ? field(step, kind) : null;
        if (field == null) {
            errors.reject(refusal.key(), text.say(refusal));
        } else {
            errors.rejectValue(prefix + field, refusal.key(), text.say(refusal));
        }
    }

    /** The same for the forms that open a case. */
    public void put(Refusal refusal, Errors errors) {
        Findings findings = refusal instanceof StepNotAllowed step ? step.findings() : Findings.none();
        if (findings.isEmpty()) {
            errors.reject(refusal.key(), text.say(refusal));
        }
        for (Finding finding : findings) {
            errors.reject(finding.key(), lines.sentence(finding));
        }
    }

    private static @Nullable String field(Place place, String prefix) {
        return place.section().equals("case") && place.field().equals("occurredOn") ? prefix + "on" : null;
    }

    private static @Nullable String field(StepNotAllowed refused, StepKind kind) {
        Object about =
                refused.arguments().isEmpty() ? null : refused.arguments().get(0);
        return switch (refused.reason()) {
            case REASON_MISSING -> "opinion";
            case TWO_VERIFIERS_NEEDED, VERIFIER_IS_PROPOSER -> "secondName";
            case EVIDENCE_MISSING -> about instanceof CheckItem item ? item.name() + ".proof" : null;
            case CHECK_AFTER_VISIT -> about instanceof CheckItem item ? item.name() + ".on" : null;
            case VALUE_MISSING -> value(about, kind);
            default -> null;
        };
    }

    private static @Nullable String value(@Nullable Object about, StepKind kind) {
        if (about instanceof CheckItem item) {
            return item.name() + ".met";
        }
        boolean signed = kind == StepKind.SIGN || kind == StepKind.REGISTER;
        return about == CaseField.SIGNER && signed ? "signer" : null;
    }

    /** Whether the case does not stand where the form thought, so that the page shows where it stands now. */
    static boolean isLate(Refusal refusal) {
        return refusal instanceof StepNotAllowed step
                && (step.reason() == StepNotAllowed.Reason.NOT_A_STEP
                        || step.reason() == StepNotAllowed.Reason.DONE_MEANWHILE);
    }
}
