package org.jiandang.web.change;

import java.util.List;
import java.util.stream.Stream;
import org.jiandang.change.ChangeLine;
import org.jiandang.change.ChangeProcedure;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.HouseholdLinks.Link;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.web.household.HouseholdCases;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** What the household's card shows of changes: its requests, and the households it came of or that came of it. */
@Component
class ChangeCases implements HouseholdCases {

    private final ChangeReading changes;
    private final Figures figures;
    private final Words words;

    ChangeCases(ChangeReading changes, Figures figures, Words words) {
        this.changes = changes;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<CaseLine> of(HouseholdView household) {
        return Stream.concat(
                        changes.ofHousehold(household.register().id()).stream().map(this::line),
                        changes.links(household.register().id()).stream().map(this::line))
                .toList();
    }

    @Override
    public List<Start> starts(HouseholdView household) {
        return List.of();
    }

    private CaseLine line(ChangeLine change) {
        return new CaseLine(
                !ChangeProcedure.of(change.event()).ends(change.stage()),
                words.say("change.event." + change.event()),
                change.id().toString(),
                words.of(change.stage()),
                figures.date(change.on()),
                "/changes/" + change.id());
    }

    private CaseLine line(Link link) {
        return new CaseLine(
                false,
                words.of(link.kind()),
                link.otherNo(),
                words.say("change.linked"),
                figures.date(link.on()),
                "/households/" + link.other());
    }
}
