package org.jiandang.web.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.account.Role;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Verdict;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.OpenStep;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLines;
import org.jiandang.web.household.FormErrors;
import org.jiandang.web.page.Crumbs;
import org.jiandang.web.page.FindingLine;
import org.jiandang.web.page.FindingLines;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;

/** Fills the page of a case: what stops it, the steps, every condition, the papers, the forms. */
@Component
class CasePage {

    /** The heading of the forms; where a finding leads that has no line among the conditions. */
    private static final String FORMS = "do";

    private final CaseStory story;
    private final Offers offers;
    private final RedLines redLines;
    private final FindingLines lines;
    private final CaseText text;
    private final FormErrors forms;
    private final Crumbs crumbs;

    CasePage(
            CaseStory story,
            Offers offers,
            RedLines redLines,
            FindingLines lines,
            CaseText text,
            FormErrors forms,
            Crumbs crumbs) {
        this.story = story;
        this.offers = offers;
        this.redLines = redLines;
        this.lines = lines;
        this.text = text;
        this.forms = forms;
        this.crumbs = crumbs;
    }

    /** Empty forms but for what is known beforehand. */
    static MapBindingResult blank(CaseView view, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (StepKind kind :
                List.of(StepKind.SURVEY, StepKind.OPINION, StepKind.VISIT, StepKind.VERIFY, StepKind.REGISTER)) {
            values.put(kind.key() + ".on", today.toString());
        }
        for (StepKind kind : List.of(StepKind.SIGN, StepKind.REGISTER)) {
            values.put(kind.key() + ".signer", view.file().subject().headName());
        }
        return new MapBindingResult(values, FormErrors.FORM);
    }

    void show(CaseView view, MapBindingResult form, org.jiandang.account.Actor actor, Model model) {
        CaseRecord file = view.file();
        List<FindingLine> conditions = conditions(view);
        List<FindingLine> stops = stops(view, conditions);
        model.addAttribute("view", view);
        model.addAttribute("file", file);
        model.addAttribute("household", householdOf(file));
        model.addAttribute("villageName", text.name(file.village()));
        model.addAttribute("breadcrumb", crumbs.of(file.village(), actor));
        model.addAttribute("exampleValues", view.exampleValues());
        model.addAttribute("conditions", conditions);
        model.addAttribute("stops", stops);
        model.addAttribute("stopped", stopped(view));
        model.addAttribute("steps", story.steps(view));
        model.addAttribute("events", story.events(file.id()));
        model.addAttribute("files", story.files(file.id()));
        model.addAttribute("papers", story.papers(file.id()));
        model.addAttribute("hits", redLines.ofCase(file.id()));
        model.addAttribute("offers", offers.forms(view));
        model.addAttribute("ways", offers.ways(view));
        model.addAttribute("turn", turn(file));
        model.addAttribute("works", works(actor.role()));
        model.addAttribute("items", CheckItem.values());
        model.addAttribute("redLines", RedLine.values());
        model.addAttribute("sources", text.words().choices(EntrySteps.SOURCES));
        forms.show(form, model);
    }

    /** Every condition with its verdict, each leading to where the fact stands in the card. */
    private List<FindingLine> conditions(CaseView view) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Verdict verdict : view.verdicts()) {
            verdict.findings()
                    .forEach(f -> places.putIfAbsent(f.code(), f.place().section()));
        }
        CaseRecord file = view.file();
        return lines.of(view.verdicts()).stream()
                .map(line -> {
                    String section = places.get(line.code());
                    return section == null || section.equals("case")
                            ? line
                            : line.leadingTo(
                                    "/households/" + householdOf(file) + "?year=" + file.year() + "#" + section);
                })
                .toList();
    }

    /** What stops the steps the actor could take otherwise; a withdrawal is never what a case waits for. */
    private List<FindingLine> stops(CaseView view, List<FindingLine> conditions) {
        List<Finding> stopping = new ArrayList<>();
        List<FindingLine> said = new ArrayList<>();
        for (OpenStep step : relevant(view)) {
            step.stops().stream().filter(f -> !stopping.contains(f)).forEach(stopping::add);
            Optional.ofNullable(step.refusal())
                    .map(refusal -> new FindingLine("", "block", text.say(refusal), null, null, null, null, FORMS))
                    .filter(line -> !said.contains(line))
                    .ifPresent(said::add);
        }
        Set<String> known = new java.util.HashSet<>();
        for (FindingLine line : lines.of(new Findings(stopping))) {
            Optional<FindingLine> condition = conditions.stream()
                    .filter(one -> one.code().equals(line.code()) && one.state().equals("block"))
                    .filter(one -> known.add(one.anchor()))
                    .findFirst();
            said.add(condition.orElse(anchored(line)));
        }
        return said;
    }

    private static FindingLine anchored(FindingLine line) {
        return new FindingLine(line.code(), line.state(), line.title(), line.text(), null, null, null, FORMS);
    }

    private String stopped(CaseView view) {
        return text.words()
                .all(relevant(view).stream()
                        .filter(step -> !step.isAllowed())
                        .map(step -> step.step().action())
                        .distinct()
                        .toList());
    }

    private static List<OpenStep> relevant(CaseView view) {
        return view.steps().stream()
                .filter(step -> switch (step.step().action()) {
                    case WITHDRAW, OBJECT, RETURN, REFUSE, VOTE_DOWN, UPHOLD, DECLINE -> false;
                    default -> true;
                })
                .toList();
    }

    private String turn(CaseRecord file) {
        return file.isOpen()
                ? text.words().all(CaseTables.turn(file.kind(), file.stage()))
                : text.words().say("casework.turn.none");
    }

    /** Whether the role works on cases at all. */
    static boolean works(Role role) {
        return role == Role.VILLAGE_CADRE || role == Role.TOWNSHIP_REVIEWER || role == Role.COUNTY_OFFICE;
    }

    static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}
