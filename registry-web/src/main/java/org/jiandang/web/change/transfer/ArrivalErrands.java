package org.jiandang.web.change.transfer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.transfer.Arrival;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.policy.RegistryClock;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Households sent by other counties that wait for the county office, the longest waiting first. */
@Component
class ArrivalErrands implements HomeErrands {

    private static final int MOST = 5;

    private final TransferDesk desk;
    private final Words words;
    private final RegistryClock clock;

    ArrivalErrands(TransferDesk desk, Words words, RegistryClock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Errand> of(Actor actor) {
        if (actor.role() != Role.COUNTY_OFFICE) {
            return List.of();
        }
        return desk.arriving().stream()
                .filter(arrival -> arrival.state() == TransferState.SENT)
                .sorted(Comparator.comparing(Arrival::since))
                .limit(MOST)
                .map(this::errand)
                .toList();
    }

    private Errand errand(Arrival arrival) {
        LocalDate sent = LocalDate.ofInstant(arrival.since(), RegistryClock.ZONE);
        return Errand.of(
                words.say(
                        "transfer.errand",
                        arrival.headName(),
                        arrival.population(),
                        ChronoUnit.DAYS.between(sent, clock.today())),
                "/transfers/" + arrival.id(),
                words.say("transfer.errand.go"));
    }
}
