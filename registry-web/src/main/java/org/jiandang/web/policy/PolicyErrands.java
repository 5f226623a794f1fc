package org.jiandang.web.policy;

import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Proposals that wait for the actor as second person. */
@Component
class PolicyErrands implements HomeErrands {

    private final ProposalDesk desk;
    private final PolicyText text;
    private final PolicyPlace place;
    private final Words words;
    private final RegistryClock clock;

    PolicyErrands(ProposalDesk desk, PolicyText text, PolicyPlace place, Words words, RegistryClock clock) {
        this.desk = desk;
        this.text = text;
        this.place = place;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (!PolicyPlace.mayChange(actor, actor.jurisdiction().region())) {
            return List.of();
        }
        return desk.waiting().stream()
                .map(one -> new Errand(
                        words.say("policy.errand", place.nameOf(one.area()), text.label(one.key()), one.from()),
                        "/policies/proposals/" + one.id(),
                        words.say("policy.errand.go"),
                        one.fillsGap() ? null : one.from().minusDays(1),
                        !one.fillsGap() && !one.from().isAfter(clock.today()),
                        null,
                        null))
                .toList();
    }
}
