package org.jiandang.web.monitoring;

import java.time.LocalDate;
import org.jiandang.monitoring.Watch;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureDesk;
import org.springframework.stereotype.Component;

/** Whether a watched household is helped: a measure has begun, or went on, since it is watched. */
@Component
class WatchHelp {

    private final MeasureDesk measures;

    WatchHelp(MeasureDesk measures) {
        this.measures = measures;
    }

    boolean began(Watch watch) {
        return measures.of(watch.household()).stream()
                .filter(measure -> !measure.isVoid())
                .anyMatch(measure -> countsFor(measure, watch.since()));
    }

    private static boolean countsFor(Measure measure, LocalDate since) {
        LocalDate until = measure.card().until();
        return until == null || !until.isBefore(since);
    }
}
