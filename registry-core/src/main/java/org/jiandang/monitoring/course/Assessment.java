package org.jiandang.monitoring.course;

import java.math.BigDecimal;
import java.util.List;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jspecify.annotations.Nullable;

/**
 * What a case found of a household that may be watched.
 *
 * @param kind the kind that was chosen; null before the comparison of data
 * @param risks one to five
 * @param rigidSpending spending it could not avoid, yuan a year; null where not reckoned
 * @param incomeFell whether its income fell sharply
 * @param inTrouble whether its basic life is in serious trouble
 */
public record Assessment(
        @Nullable WatchKind kind,
        List<WatchRisk> risks,
        @Nullable BigDecimal rigidSpending,
        boolean incomeFell,
        boolean inTrouble) {

    public Assessment {
        risks = List.copyOf(risks);
    }

    Assessment as(WatchKind chosen) {
        return new Assessment(chosen, risks, rigidSpending, incomeFell, inTrouble);
    }
}
