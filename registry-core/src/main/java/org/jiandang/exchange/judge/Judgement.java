package org.jiandang.exchange.judge;

import java.util.List;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.sheet.Recognition;

/** A whole file, judged. */
public record Judgement(Recognition recognition, List<Judged> households) {

    public BatchView.Counts counts(long millis) {
        return new BatchView.Counts(
                households.size(),
                households.stream().mapToInt(one -> one.data().members().size()).sum(),
                count(Outcome.Kind.NEW),
                count(Outcome.Kind.CHANGED),
                count(Outcome.Kind.UNCHANGED),
                count(Outcome.Kind.BLOCKED),
                (int) households.stream()
                        .filter(one -> one.kind() != Outcome.Kind.BLOCKED && one.doubtful() > 0)
                        .count(),
                (int) households.stream().filter(Judged::isForeign).count(),
                millis);
    }

    public int count(Outcome.Kind kind) {
        return (int) households.stream().filter(one -> one.kind() == kind).count();
    }
}
