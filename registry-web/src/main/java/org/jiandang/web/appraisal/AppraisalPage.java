package org.jiandang.web.appraisal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.appraisal.Appraisal;
import org.jiandang.appraisal.Vote;
import org.jiandang.policy.Policies;
import org.jiandang.policy.Quorum;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.web.household.Typing;
import org.jiandang.web.notice.Waiting;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.jiandang.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of meetings show. */
@Component
class AppraisalPage {

    /** The kinds of case that a meeting of the village appraises. */
    private static final List<CaseKind> APPRAISED =
            List.of(CaseKind.IDENTIFICATION, CaseKind.EXIT, CaseKind.REMOVAL, CaseKind.WATCH, CaseKind.CLEARANCE);

    private final Waiting waiting;
    private final CaseReading cases;
    private final Policies policies;
    private final Regions regions;
    private final Words words;
    private final RegistryClock clock;

    AppraisalPage(
            Waiting waiting, CaseReading cases, Policies policies, Regions regions, Words words, RegistryClock clock) {
        this.waiting = waiting;
        this.cases = cases;
        this.policies = policies;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    /** A meeting in the list. */
    record Row(String key, Appraisal meeting, String village) {}

    /** The votes on one household. */
    record VoteLine(CaseId caseId, String head, String caseNo, Vote vote, boolean passed) {}

    List<Row> rows(List<Appraisal> meetings) {
        return meetings.stream()
                .map(m -> new Row(m.village().countyCode() + "-" + m.serial(), m, name(m.village())))
                .toList();
    }

    /** The villages whose households wait for a meeting of the actor's. */
    List<Waiting.Start> starts() {
        return Acting.require().role() == Role.VILLAGE_CADRE
                ? waiting.starts(APPRAISED, AppraisalPage::awaits)
                : List.of();
    }

    /** The stage at which a case waits for a meeting. */
    private static Stage awaits(CaseKind kind) {
        return switch (kind) {
            case EXIT -> Stage.VISITED;
            case REMOVAL -> Stage.VERIFIED;
            case CLEARANCE -> Stage.HOME_CHECKED;
            default -> Stage.MATCHED;
        };
    }

    List<WorkItem> waiting(CaseKind kind, RegionCode village) {
        return waiting.at(kind, awaits(kind), village);
    }

    /** A new form: today, the usual place, every household ticked. */
    Typing fresh(RegionCode village, List<WorkItem> items) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("heldOn", List.of(clock.today().toString()));
        values.put("place", List.of(words.say("appraisal.place.usual", name(village))));
        values.put("ballot", List.of("hand"));
        values.put("comparisonRead", List.of("true"));
        items.forEach(item -> values.put("vote." + item.id() + ".in", List.of("true")));
        return new Typing(values);
    }

    void show(Appraisal meeting, Model model) {
        int present = meeting.attendance().present();
        model.addAttribute("meeting", meeting);
        model.addAttribute("villageName", name(meeting.village()));
        model.addAttribute("quorum", quorum(meeting.village()));
        model.addAttribute(
                "lines",
                meeting.votes().stream()
                        .map(vote -> {
                            CaseId id = new CaseId(meeting.village().countyCode(), vote.caseSerial());
                            var file = cases.view(id).file();
                            return new VoteLine(
                                    id, file.subject().headName(), file.caseNo(), vote, vote.passes(present));
                        })
                        .toList());
    }

    /** The rule of presence in words, with its numbers. */
    String quorum(RegionCode village) {
        Quorum quorum = policies.at(village, clock.today()).quorum();
        return words.say("appraisal.quorum", quorum.numerator(), quorum.denominator());
    }

    List<Choice> ballots() {
        return List.of(
                new Choice("hand", words.say("appraisal.ballot.hand")),
                new Choice("secret", words.say("appraisal.ballot.secret")));
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }
}
