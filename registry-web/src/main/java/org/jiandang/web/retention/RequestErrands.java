package org.jiandang.web.retention;

import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.retention.RequestDesk;
import org.jiandang.retention.SubjectRequests;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Requests that wait for the county's answer, with the first day to keep. */
@Component
class RequestErrands implements HomeErrands {

    private final RequestDesk desk;
    private final Words words;
    private final Figures figures;

    RequestErrands(RequestDesk desk, Words words, Figures figures) {
        this.desk = desk;
        this.words = words;
        this.figures = figures;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (actor.role() != Role.COUNTY_OFFICE) {
            return List.of();
        }
        SubjectRequests.Due due = desk.due();
        return due.open() == 0
                ? List.of()
                : List.of(new Errand(
                        words.say("retention.errand", figures.count(due.open()), figures.count(due.late())),
                        "/subject-requests",
                        words.say("home.errand.go"),
                        due.first(),
                        due.late() > 0,
                        null,
                        null));
    }
}
