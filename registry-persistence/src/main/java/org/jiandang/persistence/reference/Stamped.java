package org.jiandang.persistence.reference;

import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reference data in memory, read again when its stamp has changed. The stamp is asked for at most once a second, so another node's change is
 * seen a second late; a change made here is seen at once after {@link #expire}.
 *
 * @param <T> the data, immutable
 */
final class Stamped<T> {

    private static final long SECOND = 1_000_000_000L;

    private final LongSupplier stamp;
    private final LongFunction<T> read;
    private volatile @Nullable Kept<T> kept;

    Stamped(LongSupplier stamp, LongFunction<T> read) {
        this.stamp = stamp;
        this.read = read;
    }

    T get() {
        Kept<T> now = kept;
        if (now != null && System.nanoTime() - now.checked() < SECOND) {
            return now.data();
        }
        return checked();
    }

    /** Asks for the stamp at the next reading. */
    void expire() {
        Kept<T> now = kept;
        if (now != null) {
            kept = new Kept<>(now.data(), now.stamp(), System.nanoTime() - SECOND);
        }
    }

    private synchronized T checked() {
        Kept<T> before = kept;
        long current = stamp.getAsLong();
        T data = before != null && before.stamp() == current ? before.data() : read.apply(current);
        kept = new Kept<>(data, current, System.nanoTime());
        return data;
    }

    private record Kept<T>(T data, long stamp, long checked) {}
}
