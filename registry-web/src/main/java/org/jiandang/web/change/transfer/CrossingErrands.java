package org.jiandang.web.change.transfer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.change.transfer.Crossing;
import org.jiandang.change.transfer.CrossingDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Households that wait for the prefecture or region to confirm that they go, the longest waiting first. */
@Component
class CrossingErrands implements HomeErrands {

    private static final int MOST = 5;

    private final CrossingDesk desk;
    private final Words words;
    private final RegistryClock clock;

    CrossingErrands(CrossingDesk desk, Words words, RegistryClock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        return desk.waiting().stream().limit(MOST).map(this::errand).toList();
    }

    private Errand errand(Crossing crossing) {
        LocalDate since = LocalDate.ofInstant(crossing.since(), RegistryClock.ZONE);
        return Errand.of(
                words.say(
                        "transfer.confirm.errand",
                        crossing.headName(),
                        crossing.population(),
                        ChronoUnit.DAYS.between(since, clock.today())),
                "/transfers/confirmations/" + crossing.id(),
                words.say("transfer.confirm.go"));
    }
}
