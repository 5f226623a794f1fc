package org.jiandang.web.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.round.DueRound;
import org.jiandang.round.Reminder;
import org.jiandang.round.RoundDates;
import org.jiandang.round.RoundService;
import org.jiandang.web.home.HomeErrands;
import org.jiandang.web.home.KeptFigures;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is left of open rounds in somebody's own area, with its day and who reminded. */
@Component
class RoundErrands implements HomeErrands {

    private static final int MOST = 5;

    private final RoundService rounds;
    private final Figures figures;
    private final Words words;
    private final RegistryClock clock;
    private final KeptFigures kept;

    RoundErrands(RoundService rounds, Figures figures, Words words, RegistryClock clock, KeptFigures kept) {
        this.rounds = rounds;
        this.figures = figures;
        this.words = words;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public List<Errand> of(Actor actor) {
        KeptFigures.Kept<List<DueRound>> due =
                kept.of("round", actor.jurisdiction().region(), () -> rounds.due(MOST));
        return due.figure().stream()
                .map(one -> errand(actor.role(), one, due.countedAt()))
                .toList();
    }

    private Errand errand(Role role, DueRound due, @Nullable Instant countedAt) {
        RoundDates dates = due.round().dates();
        LocalDate day = switch (role) {
            case VILLAGE_CADRE -> dates.entryDueOn();
            case TOWNSHIP_REVIEWER -> dates.reviewDueOn();
            default -> dates.closesOn();
        };
        String id = "/rounds/" + due.round().id();
        String text = words.say(
                due.progress().unrecorded() == 0 ? "round.errand.households" : "round.errand",
                String.valueOf(due.round().year()),
                due.progress().name(),
                figures.count(due.progress().left()),
                figures.count(due.progress().unrecorded()));
        return new Errand(
                text,
                role == Role.VILLAGE_CADRE ? id + "/left" : id,
                words.say("round.errand.go"),
                day,
                clock.today().isAfter(day),
                reminder(due.progress().reminder()),
                countedAt);
    }

    private @Nullable String reminder(@Nullable Reminder reminder) {
        if (reminder == null) {
            return null;
        }
        String said = words.say("round.reminder", reminder.on(), reminder.by());
        String note = reminder.note();
        return note == null ? said : said + "：" + note;
    }
}
