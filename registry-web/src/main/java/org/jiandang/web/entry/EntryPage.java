package org.jiandang.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.policy.Findings;
import org.jiandang.policy.line.LineUse;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.IncomeForm;
import org.jiandang.web.household.IncomeLines;
import org.jiandang.web.household.IncomePage;
import org.jiandang.web.household.SectionShape;
import org.jiandang.web.household.Typing;
import org.jiandang.web.page.FindingLine;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the screens of guided entry show. */
@Component
class EntryPage {

    private final FormErrors errors;
    private final EntryFindings told;
    private final IncomeLines incomes;
    private final IncomePage kinds;
    private final Words words;
    private final Clock clock;

    EntryPage(FormErrors errors, EntryFindings told, IncomeLines incomes, IncomePage kinds, Words words, Clock clock) {
        this.errors = errors;
        this.told = told;
        this.incomes = incomes;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /** A member of the draft in one line. */
    record MemberLine(int no, String name, String told, String relation) {}

    void show(DraftStore.Draft draft, EntryStep step, List<FieldFault> faults, Model model) {
        frame(draft, step, model);
        model.addAttribute("sections", step.sections());
        model.addAttribute(
                "shapes", step.sections().stream().map(SectionShape::of).toList());
        model.addAttribute("incomeKinds", kinds.kinds());
        if (step == EntryStep.INCOME) {
            sum(draft, draft.typing(), model);
        }
        form(draft, faults, model);
    }

    void member(DraftStore.Draft draft, int no, List<FieldFault> faults, Model model) {
        frame(draft, EntryStep.MEMBERS, model);
        String prefix = DraftCard.prefix(no);
        model.addAttribute("no", no);
        model.addAttribute("prefix", prefix);
        model.addAttribute("others", others(draft.typing(), no));
        model.addAttribute("told", told(draft, draft.typing().text(prefix + "identity.idNumber")));
        model.addAttribute(
                "sections",
                EntryMemberController.MEMBER.stream()
                        .filter(section -> section != Section.IDENTITY && section != Section.PARTICULARS)
                        .toList());
        form(draft, faults, model);
    }

    /** Sex, birth date and age as a number tells them; none while it is no number. */
    @Nullable
    String told(DraftStore.Draft draft, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            IdNumber number = IdNumber.of(typed);
            int age = Period.between(number.birthDate(), LocalDate.now(clock)).getYears();
            return words.say("entry.told", number.sex(), number.birthDate(), age);
        } catch (InvalidValue wrong) {
            return words.say(wrong.key(), wrong.arguments());
        }
    }

    void sum(DraftStore.Draft draft, Typing typing, Model model) {
        int people = Math.max(1, DraftCard.members(draft.typing()).size());
        Optional<IncomeStatement> income = IncomeForm.read(typing)
                .asContent()
                .map(IncomeStatement.class::cast)
                .filter(i -> !i.isUnknown());
        model.addAttribute("people", people);
        model.addAttribute("income", income.orElse(null));
        model.addAttribute(
                "perCapita", income.map(i -> i.perCapita(people).amount()).orElse(null));
        model.addAttribute(
                "beside",
                income.map(i -> incomes.beside(
                                draft.village(),
                                DraftCard.year(draft.typing(), LocalDate.now(clock)),
                                LineUse.ENTRY,
                                IncomeLines.standard(draft.typing().text("basics.standard")),
                                i.perCapita(people).amount()))
                        .orElse(null));
    }

    void check(DraftStore.Draft draft, DraftCard.Reading reading, Findings findings, Model model) {
        frame(draft, EntryStep.CHECK, model);
        List<FindingLine> found = told.of(draft, reading, findings);
        model.addAttribute("lines", found);
        model.addAttribute("stops", told.stopping(found));
        model.addAttribute("members", others(draft.typing(), 0));
        boolean nobody = DraftCard.members(draft.typing()).isEmpty();
        model.addAttribute("nobody", nobody);
        model.addAttribute("ready", !nobody && reading.card() != null && !findings.blocks());
        sum(draft, draft.typing(), model);
    }

    private void frame(DraftStore.Draft draft, EntryStep step, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("step", step);
        model.addAttribute("steps", Arrays.asList(EntryStep.values()));
    }

    private void form(DraftStore.Draft draft, List<FieldFault> faults, Model model) {
        BindingResult form = errors.none(draft.typing());
        errors.put(faults, "", form);
        errors.show(form, model);
    }

    private List<MemberLine> others(Typing typing, int but) {
        return DraftCard.members(typing).stream()
                .filter(no -> no != but)
                .map(no -> {
                    String prefix = DraftCard.prefix(no);
                    String relation = typing.text(prefix + "particulars.relation");
                    return new MemberLine(
                            no,
                            typing.text(prefix + "identity.name"),
                            brief(typing.text(prefix + "identity.idNumber")),
                            no == 1
                                    ? words.say("enum.Relation.HEAD")
                                    : relation.isEmpty() ? "" : words.say("enum.Relation." + relation));
                })
                .toList();
    }

    private String brief(String typed) {
        try {
            IdNumber number = IdNumber.of(typed);
            return words.say(
                    "entry.brief",
                    number.sex(),
                    Period.between(number.birthDate(), LocalDate.now(clock)).getYears());
        } catch (InvalidValue wrong) {
            return "";
        }
    }
}
