package org.jiandang.web.change;

import java.util.List;
import java.util.Map;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Puts what is wrong with a change beside the fields of its form. */
@Component
class ChangeRemarks {

    private static final String ON = "on";
    private static final String REASON = "reason";
    private static final String OTHER = "other";
    private static final String PROOF = "proof";

    /** The fields a refusal rests on; it is said beside the first, and not at all when one of them is wrong itself. */
    private static final Map<Reason, List<String>> BESIDE = Map.ofEntries(
            Map.entry(Reason.DATE_IN_FUTURE, List.of(ON)),
            Map.entry(Reason.DATE_BEFORE_BIRTH, List.of(ON, "member", "identity.birthDate", "identity.idNumber")),
            Map.entry(Reason.DATE_BEFORE_IDENTIFICATION, List.of(ON, REASON)),
            Map.entry(Reason.DATE_BEFORE_OTHERS_IDENTIFICATION, List.of(ON, OTHER)),
            Map.entry(Reason.NEWCOMER_UNNAMED, List.of("identity.name")),
            Map.entry(Reason.NEWCOMER_UNKNOWN, List.of("identity.idNumber", "identity.birthDate")),
            Map.entry(Reason.NOT_A_NEWBORN, List.of("identity.birthDate", ON, REASON, "identity.idNumber")),
            Map.entry(Reason.PROOF_MISSING, List.of("proofKind", PROOF, REASON)),
            Map.entry(Reason.PAPER_MISSING, List.of(PROOF)),
            Map.entry(Reason.PURPOSE_IS_BENEFIT, List.of("purpose")),
            Map.entry(Reason.PART_IS_NOBODY, List.of("part")),
            Map.entry(Reason.ELDERS_LEFT_ALONE, List.of("agreement", "part", ON)),
            Map.entry(Reason.OTHER_HOUSEHOLD_DOES_NOT_FIT, List.of(OTHER)),
            Map.entry(Reason.STANDINGS_DIFFER, List.of(OTHER)));

    private final FormErrors errors;
    private final Words words;

    ChangeRemarks(FormErrors errors, Words words) {
        this.errors = errors;
        this.words = words;
    }

    BindingResult none(Typing typing) {
        return errors.none(typing);
    }

    void faults(List<FieldFault> faults, BindingResult form) {
        errors.put(faults, "", form);
    }

    /** Nothing proves the change, and which paper would depends on a reason that is not known either. */
    void noPaper(BindingResult form) {
        if (form.hasFieldErrors(REASON) && !form.hasFieldErrors(PROOF)) {
            form.rejectValue(PROOF, "change.proof.none", words.say("change.proof.none"));
        }
    }

    /** A refusal beside its field, unless something has been said of what it rests on. */
    void refused(StepNotAllowed refused, ChangeEvent event, Asked asked, BindingResult form) {
        List<String> fields = BESIDE.getOrDefault(refused.reason(), List.of());
        if (fields.isEmpty()) {
            form.reject(refused.key(), words.say(refused));
        } else if (fields.stream().noneMatch(form::hasFieldErrors)) {
            form.rejectValue(fields.get(0), refused.key(), words.say(refused));
        }
        found(refused.findings(), event, asked, form);
    }

    /** Findings beside their fields; where the form has none, they concern all of it. */
    void found(Findings findings, ChangeEvent event, Asked asked, BindingResult form) {
        errors.putMissing(findings, place -> field(place, event, asked), form);
    }

    private static @Nullable String field(Place place, ChangeEvent event, Asked asked) {
        boolean here = event == ChangeEvent.JOINS
                ? ChangeForms.JOINING.stream().anyMatch(section -> section.key().equals(place.section()))
                : event == ChangeEvent.CORRECTION && place.section().equals(asked.section());
        return here ? place.section() + "." + place.field() : null;
    }
}
