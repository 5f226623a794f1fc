package org.jiandang.web.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeCheck;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeView;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.WaitingPapers.Paper;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.web.evidence.FormPapers;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Takes what was typed and uploaded: proposes a change, or tells a returned one anew. What is refused stands in the form, with everything typed. */
@Component
class ChangeIntake {

    private static final String PROOF = "proof";
    private static final String AGREEMENT = "agreement";

    /** Forms that name the data of the record, which the rules can be asked about before all of it is told. */
    private static final Set<ChangeEvent> OF_DATA = Set.of(ChangeEvent.JOINS, ChangeEvent.CORRECTION);

    private final ChangeDesk desk;
    private final ChangeCheck check;
    private final ChangeForms forms;
    private final ChangeRemarks remarks;
    private final FormPapers papers;

    ChangeIntake(ChangeDesk desk, ChangeCheck check, ChangeForms forms, ChangeRemarks remarks, FormPapers papers) {
        this.desk = desk;
        this.check = check;
        this.forms = forms;
        this.remarks = remarks;
        this.papers = papers;
    }

    /**
     * What came of it.
     *
     * @param form what was typed and what is wrong with it
     * @param papers the papers sent, by field; they wait as long as the form has to be shown again
     * @param proposed the request; null when the form has to be shown again
     */
    record Taken(
            ChangeForms.Reading read,
            BindingResult form,
            Map<String, Paper> papers,
            @Nullable Proposed proposed) {

        private Taken accepted(Proposed proposed) {
            return new Taken(read, form, papers, proposed);
        }
    }

    Taken propose(HouseholdView view, ChangeEvent event, Asked asked, Typing typing, String key) {
        Taken told = read(view, event, asked, typing, null);
        if (told.form().hasErrors()) {
            return told;
        }
        List<String> proofs = stored(view, asked, told.papers());
        try {
            Proposed proposed = desk.propose(
                    new ProposeChange(key, view.register().id(), told.read().change(), asked.note(), proofs));
            if (proposed.id() == null) {
                remarks.found(proposed.findings(), event, asked, told.form());
                return told;
            }
            papers.done(told.papers().values());
            return told.accepted(proposed);
        } catch (StepNotAllowed refused) {
            remarks.refused(refused, event, asked, told.form());
            return told;
        }
    }

    /** Tells a returned request anew; papers added before stay with it. */
    Taken resubmit(ChangeView old, HouseholdView view, Asked asked, Typing typing, int version) {
        ChangeEvent event = ChangeEvent.of(old.change());
        Taken told = read(view, event, asked, typing, old);
        if (told.form().hasErrors()) {
            return told;
        }
        List<String> proofs = new ArrayList<>(old.evidence());
        proofs.addAll(stored(view, asked, told.papers()));
        try {
            desk.resubmit(old.line().id(), version, told.read().change(), asked.note(), proofs);
            papers.done(told.papers().values());
            return told.accepted(new Proposed(old.line().id(), Findings.none(), old.rivals()));
        } catch (StepNotAllowed refused) {
            remarks.refused(refused, event, asked, told.form());
            return told;
        }
    }

    /** Reads the form, its papers and what the desk would say, so that all of it stands beside the fields at once. */
    private Taken read(
            HouseholdView view, ChangeEvent event, Asked asked, Typing typing, @Nullable ChangeView returned) {
        List<String> stored = returned == null ? List.of() : returned.evidence();
        BindingResult form = remarks.none(typing);
        ChangeForms.Reading typed = forms.read(event, view, asked.of(), typing);
        ChangeForms.Reading read = returned == null ? typed : typed.with(numbered(typed.change(), returned.change()));
        remarks.faults(read.faults(), form);
        Map<String, Paper> sent = new LinkedHashMap<>();
        papers.take(asked.proof(), asked.proofKept(), PROOF, form).ifPresent(paper -> sent.put(PROOF, paper));
        papers.take(asked.agreement(), asked.agreementKept(), AGREEMENT, form)
                .ifPresent(paper -> sent.put(AGREEMENT, paper));
        if (sent.isEmpty() && stored.isEmpty()) {
            remarks.noPaper(form);
        }
        ChangeCheck.Objections objections = check.of(
                view.register().id(),
                read.change(),
                sent.keySet().stream().map(field -> kind(field, asked)).toList(),
                stored,
                read.faults().isEmpty() || OF_DATA.contains(event));
        objections.refusals().forEach(refused -> remarks.refused(refused, event, asked, form));
        remarks.found(objections.findings(), event, asked, form);
        return new Taken(read, form, sent, null);
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

    private static EvidenceKind kind(String field, Asked asked) {
        return field.equals(AGREEMENT)
                ? EvidenceKind.SUPPORT_AGREEMENT
                : asked.proofKind() == null ? EvidenceKind.OTHER : asked.proofKind();
    }

    private List<String> stored(HouseholdView view, Asked asked, Map<String, Paper> sent) {
        RegionCode village = view.register().village();
        List<String> stored = new ArrayList<>();
        sent.forEach((field, paper) ->
                stored.add(village.countyCode() + "-" + papers.store(paper, village, kind(field, asked))));
        return stored;
    }
}
