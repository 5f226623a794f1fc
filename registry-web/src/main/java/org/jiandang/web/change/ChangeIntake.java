package org.jiandang.web.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeView;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.web.evidence.Uploads;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.Typing;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Takes what was typed and uploaded: proposes a change, or tells a returned one anew. What is refused stands in the form, with everything typed. */
@Component
class ChangeIntake {

    /** Where a refusal that concerns one field is said. */
    private static final Map<StepNotAllowed.Reason, String> BESIDE = Map.of(
            StepNotAllowed.Reason.DATE_IN_FUTURE, "on",
            StepNotAllowed.Reason.DATE_BEFORE_BIRTH, "on",
            StepNotAllowed.Reason.DATE_BEFORE_IDENTIFICATION, "on",
            StepNotAllowed.Reason.NOT_A_NEWBORN, "identity.birthDate",
            StepNotAllowed.Reason.PART_IS_NOBODY, "part");

    private final ChangeDesk desk;
    private final ChangeForms forms;
    private final FormErrors errors;
    private final Uploads uploads;
    private final Words words;

    ChangeIntake(ChangeDesk desk, ChangeForms forms, FormErrors errors, Uploads uploads, Words words) {
        this.desk = desk;
        this.forms = forms;
        this.errors = errors;
        this.uploads = uploads;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param proposed the request; null when the form has to be shown again
     */
    record Taken(ChangeForms.Reading read, @Nullable Proposed proposed) {}

    Taken propose(HouseholdView view, ChangeEvent event, Asked asked, Typing typing, String key, BindingResult form) {
        ChangeForms.Reading read = read(view, event, asked, typing, form);
        List<String> proofs = form.hasErrors() ? List.of() : proofs(view, asked, form);
        Change change = read.change();
        if (change == null || form.hasErrors()) {
            return new Taken(read, null);
        }
        try {
            Proposed proposed =
                    desk.propose(new ProposeChange(key, view.register().id(), change, asked.note(), proofs));
            found(proposed.findings(), proposed.id() == null, form);
            return new Taken(read, proposed.id() == null ? null : proposed);
        } catch (StepNotAllowed refused) {
            refuse(refused, form);
            return new Taken(read, null);
        }
    }

    /** Tells a returned request anew; papers added before stay with it. */
    Taken resubmit(ChangeView old, HouseholdView view, Asked asked, Typing typing, int version, BindingResult form) {
        ChangeForms.Reading read = read(view, ChangeEvent.of(old.change()), asked, typing, form);
        List<String> proofs = new ArrayList<>(old.evidence());
        proofs.addAll(form.hasErrors() ? List.of() : proofs(view, asked, form));
        if (read.change() == null || form.hasErrors()) {
            return new Taken(read, null);
        }
        Change change = numbered(Objects.requireNonNull(read.change()), old.change());
        try {
            desk.resubmit(old.line().id(), version, change, asked.note(), proofs);
            return new Taken(read, new Proposed(old.line().id(), Findings.none(), old.rivals()));
        } catch (StepNotAllowed refused) {
            refuse(refused, form);
            return new Taken(read, null);
        }
    }

    private ChangeForms.Reading read(
            HouseholdView view, ChangeEvent event, Asked asked, Typing typing, BindingResult form) {
        ChangeForms.Reading read = forms.read(event, view, asked.of(), typing);
        errors.put(read.faults(), "", form);
        return read;
    }

    private void refuse(StepNotAllowed refused, BindingResult form) {
        String field = BESIDE.get(refused.reason());
        if (field == null) {
            form.reject(refused.key(), words.say(refused));
        } else {
            form.rejectValue(field, refused.key(), words.say(refused));
        }
        found(refused.findings(), true, form);
    }

    private void found(Findings findings, boolean refused, BindingResult form) {
        if (refused) {
            errors.put(findings, place -> place.section() + "." + place.field(), form);
        }
    }

    /** The number of a newcomer is not shown again; left blank it stays as it was told. */
    private static Change numbered(Change told, Change before) {
        if (told instanceof Change.MemberJoins joins
                && before instanceof Change.MemberJoins old
                && joins.member().identity().idNumber() == null) {
            MemberCard member = joins.member();
            Identity is = member.identity();
            return new Change.MemberJoins(
                    member.with(
                            Section.IDENTITY,
                            new Identity(
                                    is.name(),
                                    is.sex(),
                                    is.birthDate(),
                                    old.member().identity().idNumber())),
                    joins.reason(),
                    joins.on());
        }
        return told;
    }

    private List<String> proofs(HouseholdView view, Asked asked, BindingResult form) {
        RegionCode village = view.register().village();
        List<String> stored = new ArrayList<>();
        EvidenceKind kind = asked.proofKind() == null ? EvidenceKind.OTHER : asked.proofKind();
        store(village, kind, asked.proof(), "proof", stored, form);
        store(village, EvidenceKind.SUPPORT_AGREEMENT, asked.agreement(), "agreement", stored, form);
        return stored;
    }

    private void store(
            RegionCode village,
            EvidenceKind kind,
            @Nullable MultipartFile file,
            String field,
            List<String> stored,
            BindingResult form) {
        uploads.store(village, null, kind, file, field, form)
                .ifPresent(serial -> stored.add(village.countyCode() + "-" + serial));
    }
}
