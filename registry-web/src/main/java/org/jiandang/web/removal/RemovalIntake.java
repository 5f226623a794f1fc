package org.jiandang.web.removal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.evidence.WaitingPapers.Paper;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.removal.ProposeRemoval;
import org.jiandang.removal.RemovalCause;
import org.jiandang.removal.RemovalDesk;
import org.jiandang.web.evidence.FormPapers;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Takes the form of a removal; all that is wrong with it is said at once, and its paper waits until it is accepted. */
@Component
class RemovalIntake {

    private static final String PROOF = "proof";

    private final RemovalDesk desk;
    private final FormPapers papers;
    private final FormErrors errors;
    private final Words words;

    RemovalIntake(RemovalDesk desk, FormPapers papers, FormErrors errors, Words words) {
        this.desk = desk;
        this.papers = papers;
        this.errors = errors;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param opened the case; null when the form has to be shown again
     */
    record Taken(
            BindingResult form,
            Map<String, Paper> papers,
            @Nullable CaseId opened) {}

    Taken propose(HouseholdView view, Typing typing, @Nullable MultipartFile file, @Nullable String kept) {
        BindingResult form = errors.none(typing);
        LocalDate acquired = acquired(typing, form);
        for (String field : new String[] {"cause", "statement"}) {
            if (typing.isBlank(field)) {
                form.rejectValue(field, "removal." + field + ".missing", words.say("form.required"));
            }
        }
        RemovalCause cause = typing.isBlank("cause") ? null : RemovalCause.valueOf(typing.text("cause"));
        Optional<Paper> paper = papers.take(file, kept, PROOF, form);
        if (paper.isEmpty() && !form.hasFieldErrors(PROOF)) {
            form.rejectValue(
                    PROOF,
                    "upload.missing",
                    cause == null ? words.say("form.required") : words.say("upload.missing", cause.proof()));
        }
        Map<String, Paper> sent = paper.map(one -> Map.of(PROOF, one)).orElse(Map.of());
        if (form.hasErrors()) {
            return new Taken(form, sent, null);
        }
        try {
            CaseId opened = opened(view, Objects.requireNonNull(cause), acquired, typing, paper.orElseThrow());
            return new Taken(form, sent, opened);
        } catch (StepNotAllowed refused) {
            form.reject(refused.key(), words.say(refused));
            return new Taken(form, sent, null);
        }
    }

    private CaseId opened(
            HouseholdView view, RemovalCause cause, @Nullable LocalDate acquired, Typing typing, Paper paper) {
        long proof = papers.store(paper, view.register().village(), cause.proof());
        CaseId opened = desk.propose(
                        new ProposeRemoval(view.register().id(), cause, acquired, typing.text("statement"), proof))
                .id();
        papers.done(List.of(paper));
        return opened;
    }

    private @Nullable LocalDate acquired(Typing typing, BindingResult form) {
        try {
            return typing.isBlank("acquired") ? null : SectionForm.date(typing.text("acquired"));
        } catch (SectionForm.Unreadable wrong) {
            form.rejectValue("acquired", "form.date", words.say("form.date"));
            return null;
        }
    }
}
