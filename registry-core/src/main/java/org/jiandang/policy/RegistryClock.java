package org.jiandang.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the registry, in China's time. Demo data and tests move it for their own thread; nothing else does.
 */
public final class RegistryClock extends Clock {

    /** The zone every date of the registry is reckoned in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ThreadLocal<@Nullable Instant> MOVED = new ThreadLocal<>();

    private final Clock base;
    private final ZoneId zone;

    public RegistryClock() {
        this(Clock.systemUTC(), ZONE);
    }

    /** A clock over another, for tests that hold the time for every thread. */
    public RegistryClock(Clock base) {
        this(base, ZONE);
    }

    private RegistryClock(Clock base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /** Today's date in China. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** Does the work in this thread as if it were the given moment; afterwards the time is what it was. */
    public static void runAt(Instant moment, Runnable work) {
        callAt(moment, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Does the work in this thread as if it were nine in the morning of the day. */
    public static void runOn(LocalDate day, Runnable work) {
        runAt(day.atTime(9, 0).atZone(ZONE).toInstant(), work);
    }

    /** Does the work in this thread as if it were the given moment and gives its result. */
    public static <T> T callAt(Instant moment, Supplier<T> work) {
        Instant before = MOVED.get();
        MOVED.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                MOVED.remove();
            } else {
                MOVED.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant moved = MOVED.get();
        return moved == null ? base.instant() : moved;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RegistryClock(base, other);
    }
}
