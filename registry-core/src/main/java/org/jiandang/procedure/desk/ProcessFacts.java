package org.jiandang.procedure.desk;

import java.time.LocalDate;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the process rules look at: the step, the one who takes it and the days around it.
 *
 * @param boundAt the level at which the person has decided in this case already; null where not
 * @param occurredOn the day of what the step puts on record; today where nothing else was said
 * @param readyOn the first day after the notice that hangs; null where none hangs
 * @param relative whether the person has declared somebody of the household a near relative
 */
record ProcessFacts(
        Step step,
        boolean actorIsAuthor,
        String authorName,
        @Nullable Level boundAt,
        LocalDate today,
        LocalDate lastStepOn,
        LocalDate occurredOn,
        @Nullable LocalDate readyOn,
        boolean relative) {

    boolean decides() {
        return step.binds() && step.level() != Level.AUTHOR;
    }

    boolean binds() {
        return step.binds();
    }

    Level level() {
        return step.level();
    }

    boolean waitsForNotice() {
        return step.waitsForNotice();
    }

    @Nullable
    LocalDate lastNoticeDay() {
        return readyOn == null ? null : readyOn.minusDays(1);
    }
}
