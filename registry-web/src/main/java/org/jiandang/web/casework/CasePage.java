package org.jiandang.web.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLines;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.page.FindingLine;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;

/** Fills the page of a case: what stops it, the steps, every condition, the papers, the forms. */
@Component
class CasePage {

    private final CaseStory story;
    private final Offers offers;
    private final RedLines redLines;
    private final CaseConditions conditions;
    private final CaseText text;
    private final FormErrors forms;
    private final Crumbs crumbs;

    CasePage(
            CaseStory story,
            Offers offers,
            RedLines redLines,
            CaseConditions conditions,
            CaseText text,
            FormErrors forms,
            Crumbs crumbs) {
        this.story = story;
        this.offers = offers;
        this.redLines = redLines;
        this.conditions = conditions;
        this.text = text;
        this.forms = forms;
        this.crumbs = crumbs;
    }

    /** Empty forms but for what is known beforehand. */
    static MapBindingResult blank(CaseView view, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (StepKind kind : List.of(
                StepKind.SURVEY,
                StepKind.OPINION,
                StepKind.VISIT,
                StepKind.VERIFY,
                StepKind.REGISTER,
                StepKind.CHECK_HOME,
                StepKind.CHECK_CLEARANCE)) {
            values.put(kind.key() + ".on", today.toString());
        }
        for (StepKind kind : List.of(StepKind.SIGN, StepKind.REGISTER)) {
            values.put(kind.key() + ".signer", view.file().subject().headName());
        }
        return new MapBindingResult(values, FormErrors.FORM);
    }

    void show(CaseView view, MapBindingResult form, Actor actor, Model model) {
        CaseRecord file = view.file();
        List<FindingLine> judged = conditions.lines(view);
        List<FindingLine> stops = conditions.stops(view, judged);
        model.addAttribute("view", view);
        model.addAttribute("file", file);
        model.addAttribute("navigationPlace", text.list(file.kind()));
        model.addAttribute("household", file.kind().isAboutHousehold() ? householdOf(file) : null);
        model.addAttribute("villageName", text.name(file.village()));
        model.addAttribute("breadcrumb", crumbs.of(file.village(), actor));
        model.addAttribute("exampleValues", view.exampleValues());
        model.addAttribute("conditions", judged);
        model.addAttribute("stops", stops);
        model.addAttribute("stopped", conditions.stopped(view));
        model.addAttribute("steps", story.steps(view));
        model.addAttribute("events", story.events(file.id()));
        model.addAttribute("files", story.files(file.id()));
        model.addAttribute("papers", story.papers(file.id()));
        model.addAttribute("hits", redLines.ofCase(file.id()));
        model.addAttribute("offers", offers.forms(view));
        model.addAttribute("ways", offers.ways(view));
        model.addAttribute(
                "acts", view.steps().stream().anyMatch(step -> acts(step.step().action())));
        model.addAttribute("turn", turn(file));
        model.addAttribute("works", works(actor.role()));
        model.addAttribute("items", CheckItem.values());
        model.addAttribute("redLines", RedLine.values());
        model.addAttribute("sources", text.words().choices(EntrySteps.SOURCES));
        forms.show(form, model);
    }

    /** What may be done at any time is not what the case waits for. */
    private static boolean acts(Action action) {
        return action != Action.WITHDRAW && action != Action.OBJECT;
    }

    private String turn(CaseRecord file) {
        return file.isOpen()
                ? text.words().all(CaseTables.turn(file.kind(), file.stage()))
                : text.words().say("casework.turn.none");
    }

    /** Whether the role works on cases at all. */
    static boolean works(Role role) {
        return role.level().isPresent();
    }

    static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}
