package org.jiandang.web.security.denial;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts the refusals of each account in a minute on this node, so that nobody floods the record with refusals: so many are recorded, then one that
 * says there were more.
 */
@Component
class DenialMeter {

    /** More than somebody brings about who mistypes; a script is told apart from a person by it. */
    static final int MOST = 20;

    private static final long MINUTE = 60_000;
    private static final int ACCOUNTS = 10_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    DenialMeter(Clock clock) {
        this.clock = clock;
    }

    /** What becomes of a refusal. */
    enum Kept {
        RECORDED,
        LAST,
        DROPPED
    }

    private record Count(long minute, int number) {}

    Kept of(String account) {
        long minute = clock.millis() / MINUTE;
        if (counts.size() > ACCOUNTS) {
            counts.values().removeIf(old -> old.minute() != minute);
        }
        int number = counts.merge(
                        account,
                        new Count(minute, 1),
                        (old, one) ->
                                old.minute() == minute ? new Count(minute, Math.min(old.number() + 1, MOST + 2)) : one)
                .number();
        return number <= MOST ? Kept.RECORDED : number == MOST + 1 ? Kept.LAST : Kept.DROPPED;
    }
}
