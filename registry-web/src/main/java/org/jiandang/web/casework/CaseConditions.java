package org.jiandang.web.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Verdict;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.OpenStep;
import org.jiandang.web.page.FindingLine;
import org.jiandang.web.page.FindingLines;
import org.springframework.stereotype.Component;

/** The conditions of a case with their verdicts, and which of them stop what the actor could do otherwise. */
@Component
class CaseConditions {

    /** The heading of the forms; where a finding leads that has no line among the conditions. */
    private static final String FORMS = "do";

    private final FindingLines lines;
    private final CaseText text;

    CaseConditions(FindingLines lines, CaseText text) {
        this.lines = lines;
        this.text = text;
    }

    /** Every condition with its verdict, each leading to where the fact stands in the card. */
    List<FindingLine> lines(CaseView view) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Verdict verdict : view.verdicts()) {
            verdict.findings()
                    .forEach(f -> places.putIfAbsent(f.code(), f.place().section()));
        }
        CaseRecord file = view.file();
        return lines.of(view.verdicts()).stream()
                .map(line -> {
                    String section = places.get(line.code());
                    return section == null
                                    || section.equals("case")
                                    || !file.kind().isAboutHousehold()
                            ? line
                            : line.leadingTo("/households/" + CasePage.householdOf(file) + "?year=" + file.year() + "#"
                                    + section);
                })
                .toList();
    }

    /** What stops the steps the actor could take otherwise; a withdrawal is never what a case waits for. */
    List<FindingLine> stops(CaseView view, List<FindingLine> conditions) {
        List<Finding> stopping = new ArrayList<>();
        List<FindingLine> said = new ArrayList<>();
        for (OpenStep step : relevant(view)) {
            step.stops().stream().filter(f -> !stopping.contains(f)).forEach(stopping::add);
            Optional.ofNullable(step.refusal())
                    .map(refusal -> new FindingLine("", "block", text.say(refusal), null, null, null, null, FORMS))
                    .filter(line -> !said.contains(line))
                    .ifPresent(said::add);
        }
        Set<String> known = new HashSet<>();
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

    /** The actions that are stopped, in words. */
    String stopped(CaseView view) {
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
}
