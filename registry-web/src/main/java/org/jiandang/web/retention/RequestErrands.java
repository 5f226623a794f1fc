package org.jiandang.web.retention;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.retention.RequestDesk;
import org.jiandang.retention.RetentionDesk;
import org.jiandang.retention.RetentionRun;
import org.jiandang.retention.SubjectRequests;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Requests that wait for the county's answer, with the first day to keep; lists of what is past its time that wait for a first or a second person. */
@Component
class RequestErrands implements HomeErrands {

    private final RequestDesk desk;
    private final RetentionDesk retention;
    private final Words words;
    private final Figures figures;

    RequestErrands(RequestDesk desk, RetentionDesk retention, Words words, Figures figures) {
        this.desk = desk;
        this.retention = retention;
        this.words = words;
        this.figures = figures;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (actor.role() != Role.COUNTY_OFFICE) {
            return List.of();
        }
        List<Errand> errands = new ArrayList<>();
        SubjectRequests.Due due = desk.due();
        if (due.open() > 0) {
            errands.add(new Errand(
                    words.say("retention.errand", figures.count(due.open()), figures.count(due.late())),
                    "/subject-requests",
                    words.say("home.errand.go"),
                    due.first(),
                    due.late() > 0,
                    null,
                    null));
        }
        for (RetentionRun run : retention.runs()) {
            RetentionRun.Hand asked = run.asked();
            boolean mine = asked != null && asked.person().equals(actor.person());
            if (run.state() != RetentionRun.State.DONE && !mine) {
                errands.add(Errand.of(
                        words.say(
                                asked == null ? "retention.errand.proposed" : "retention.errand.asked",
                                String.valueOf(run.year()),
                                figures.count(run.households())),
                        "/retentions/" + run.id(),
                        words.say("home.errand.go")));
            }
        }
        return errands;
    }
}
