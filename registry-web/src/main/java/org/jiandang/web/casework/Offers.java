package org.jiandang.web.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.CaseView;
import org.jiandang.procedure.OpenStep;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.FindingLines;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the actor may do with a case now: the forms of its page, and the ways to pages of their own. What stops an action stands beside it. */
@Component
class Offers {

    private final NoticeDesk notices;
    private final ObjectionDesk objections;
    private final FindingLines lines;
    private final CaseText text;
    private final RegistryClock clock;

    Offers(NoticeDesk notices, ObjectionDesk objections, FindingLines lines, CaseText text, RegistryClock clock) {
        this.notices = notices;
        this.objections = objections;
        this.lines = lines;
        this.text = text;
        this.clock = clock;
    }

    /** Why an action cannot be taken, with the clause it rests on. */
    record Stop(String why, @Nullable String clause) {}

    /** One action; it cannot be chosen while something stops it, and what asks for a reason stands beside it. */
    record Choice(Action action, String label, List<Stop> stops, List<Stop> asks) {

        public boolean isAllowed() {
            return stops.isEmpty();
        }
    }

    /** A form with its actions. */
    record Form(StepKind kind, List<Choice> choices) {

        public String key() {
            return kind.key();
        }

        public boolean isOpen() {
            return choices.stream().anyMatch(Choice::isAllowed);
        }

        public List<Stop> stops() {
            return choices.get(0).stops();
        }
    }

    /** A way to a page of its own. */
    record Way(String label, String href, List<Stop> stops) {

        public boolean isOpen() {
            return stops.isEmpty();
        }
    }

    /** The forms, reviews first, what only the author may do last. */
    List<Form> forms(CaseView view) {
        Map<StepKind, List<Choice>> forms = new EnumMap<>(StepKind.class);
        for (OpenStep step : view.steps()) {
            StepKind.of(step.step().action())
                    .ifPresent(kind -> forms.computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(new Choice(
                                    step.step().action(), label(view.file(), step), stops(step), said(step.asks()))));
        }
        return forms.entrySet().stream()
                .filter(entry -> entry.getKey() != StepKind.WITHDRAW
                        || entry.getValue().get(0).isAllowed())
                .map(entry -> new Form(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Choice::action))
                                .toList()))
                .toList();
    }

    List<Way> ways(CaseView view) {
        Set<String> seen = new LinkedHashSet<>();
        List<Way> ways = new ArrayList<>();
        for (OpenStep step : view.steps()) {
            Action action = step.step().action();
            if (StepKind.of(action).isEmpty()) {
                href(view.file(), action)
                        .filter(seen::add)
                        .ifPresent(href -> ways.add(new Way(words().say("casework.way." + action), href, stops(step))));
            }
        }
        return ways;
    }

    private Optional<String> href(CaseRecord file, Action action) {
        String village = "village=" + file.village().value() + "&kind=" + file.kind();
        return switch (action) {
            case APPRAISE, VOTE_DOWN -> Optional.of("/appraisals/new?" + village);
            case POST_NOTICE -> Optional.of("/notices/new?" + village);
            case ANNOUNCE -> Optional.of("/announcements/new?kind=" + file.kind());
            case ASSESS -> Optional.of("/county-exits/" + file.id());
            case SETTLE, UPHOLD ->
                objections.ofCase(file.id()).stream()
                        .filter(Objection::isOpen)
                        .findFirst()
                        .map(open -> "/objections/" + file.id().countyCode() + "-" + open.serial());
            case OBJECT ->
                notices.ofCase(file.id()).stream()
                        .filter(sheet -> sheet.runsOn(clock.today()))
                        .findFirst()
                        .map(Notice::id)
                        .map(id -> "/notices/" + id);
            default -> Optional.empty();
        };
    }

    private String label(CaseRecord file, OpenStep step) {
        Action action = step.step().action();
        return switch (action) {
            case APPROVE -> words().say("casework.decide.APPROVE." + step.step().level());
            case REFUSE -> words().say("casework.decide.REFUSE." + file.kind());
            case RETURN -> words().say("casework.decide.RETURN." + file.kind().subject());
            default -> words().of(action);
        };
    }

    private List<Stop> stops(OpenStep step) {
        List<Stop> stops = new ArrayList<>(said(step.stops()));
        Refusal refusal = step.refusal();
        if (refusal != null) {
            stops.add(new Stop(text.say(refusal), null));
        }
        return stops;
    }

    private List<Stop> said(Findings findings) {
        return findings.stream()
                .map(finding ->
                        new Stop(lines.sentence(finding), finding.clause().toString()))
                .toList();
    }

    private Words words() {
        return text.words();
    }
}
