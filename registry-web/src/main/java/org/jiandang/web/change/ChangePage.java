package org.jiandang.web.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.ChangeView;
import org.jiandang.change.SplitPurpose;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.region.RegionCode;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.household.IncomeForm;
import org.jiandang.web.household.IncomePage;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.SectionShape;
import org.jiandang.web.household.Typing;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the form of a proposal shows. */
@Component
class ChangePage {

    private final OtherVillages villages;
    private final FormErrors errors;
    private final IncomePage incomes;
    private final Words words;
    private final Clock clock;
    private final ChangeReading changes;

    ChangePage(
            OtherVillages villages,
            FormErrors errors,
            IncomePage incomes,
            Words words,
            Clock clock,
            ChangeReading changes) {
        this.villages = villages;
        this.errors = errors;
        this.incomes = incomes;
        this.words = words;
        this.clock = clock;
        this.changes = changes;
    }

    /** A relation to be confirmed under the new head. */
    record RelationLine(int no, String name) {}

    void begin(
            HouseholdView view, ChangeEvent event, @Nullable Section section, @Nullable Integer member, Model model) {
        Typing typing = new Typing(Map.of("on", List.of(LocalDate.now(clock).toString())));
        if (member != null) {
            typing = new Typing(Map.of("member", List.of(String.valueOf(member)))).over(typing);
        }
        if (section != null) {
            typing = view.section(section, member)
                    .map(record -> record instanceof IncomeStatement income
                            ? IncomeForm.write(income)
                            : SectionForm.write(section, record))
                    .orElse(Typing.NOTHING)
                    .over(typing);
        }
        show(
                view,
                event,
                section,
                event == ChangeEvent.MERGES ? everybody(view) : List.of(),
                errors.none(typing),
                model);
        model.addAttribute("action", "/households/" + view.register().id() + "/changes/new/" + event.key());
    }

    /** A returned request as it was typed. */
    void edit(ChangeView change, HouseholdView view, @Nullable Section section, Model model) {
        Typing typing = ChangeTyping.write(change.change());
        String note = change.note();
        Typing told = note == null ? typing : new Typing(Map.of("note", List.of(note))).over(typing);
        List<RelationLine> lines = view.activeMembers().stream()
                .filter(member -> !told.isBlank("relation." + member.no()))
                .map(member -> new RelationLine(member.no(), member.person().name()))
                .toList();
        show(view, ChangeEvent.of(change.change()), section, lines, errors.none(told), model);
        returned(change, change.line().version(), model);
    }

    /** The form is that of a returned request. */
    void returned(ChangeView change, int version, Model model) {
        model.addAttribute("action", "/changes/" + change.line().id() + "/edit");
        model.addAttribute("version", version);
    }

    private static List<RelationLine> everybody(HouseholdView view) {
        return view.activeMembers().stream()
                .map(member -> new RelationLine(member.no(), member.person().name()))
                .toList();
    }

    /** The form as it was typed, with what is wrong and the papers that were sent; relations that can be known stand in it. */
    void again(
            HouseholdView view, ChangeEvent event, @Nullable Section section, ChangeIntake.Taken taken, Model model) {
        List<RelationLine> lines = taken.read().suggested().keySet().stream()
                .map(no -> new RelationLine(
                        no, view.member(no).map(m -> m.person().name()).orElse("")))
                .toList();
        BindingResult form = errors.over(taken.form(), taken.read().relations());
        model.addAttribute("waiting", taken.papers());
        model.addAttribute("action", "/households/" + view.register().id() + "/changes/new/" + event.key());
        show(view, event, section, lines, form, model);
    }

    private void show(
            HouseholdView view,
            ChangeEvent event,
            @Nullable Section section,
            List<RelationLine> lines,
            BindingResult form,
            Model model) {
        model.addAttribute("view", view);
        model.addAttribute("pending", changes.openOf(view.register().id()));
        model.addAttribute("event", event);
        model.addAttribute("section", section);
        model.addAttribute("year", view.year() == null ? null : view.year().year());
        model.addAttribute(
                "fields",
                section != null && SectionShape.has(section)
                        ? SectionShape.of(section).fields()
                        : List.of());
        model.addAttribute("joining", ChangeForms.JOINING);
        model.addAttribute("incomeKinds", incomes.kinds());
        model.addAttribute("relations", lines);
        model.addAttribute("relationChoices", words.choices(Relation.class));
        model.addAttribute("joinReasons", ChangePapers.reasons("MemberJoins", words));
        model.addAttribute("leaveReasons", ChangePapers.reasons("MemberLeaves", words));
        model.addAttribute("purposes", words.choices(SplitPurpose.class));
        var terms = ChangePapers.terms(event, section);
        model.addAttribute("terms", terms);
        model.addAttribute("proofKinds", ChangePapers.kinds(terms, words));
        model.addAttribute(
                "people", view.activeMembers().stream().map(ChangePage::choice).toList());
        model.addAttribute(
                "heirs",
                view.activeMembers().stream()
                        .filter(m -> m.no() != view.register().headNo())
                        .map(ChangePage::choice)
                        .toList());
        RegionCode village = view.register().village();
        model.addAttribute("villages", event == ChangeEvent.MOVES ? villages.beside(village) : List.of());
        model.addAttribute("counties", event == ChangeEvent.ABROAD ? villages.counties(village) : List.of());
        errors.show(form, model);
    }

    private static Choice choice(MemberView member) {
        return new Choice(String.valueOf(member.no()), member.person().name());
    }
}
