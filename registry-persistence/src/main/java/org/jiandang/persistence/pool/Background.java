package org.jiandang.persistence.pool;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that work behind the pages: their connections come from a pool of their own, so that neither takes the other's. */
public final class Background {

    private static final ThreadLocal<Boolean> BEHIND = ThreadLocal.withInitial(() -> false);

    private Background() {}

    /**
     * Makes threads that work behind the pages.
     *
     * @param name what they are called, before a number
     * @param daemon whether the process may end without them
     */
    public static ThreadFactory threads(String name, boolean daemon) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(
                    () -> {
                        BEHIND.set(true);
                        work.run();
                    },
                    name + "-" + number.incrementAndGet());
            thread.setDaemon(daemon);
            return thread;
        };
    }

    /** Does the work in this thread as if it were one of them. */
    static void in(Runnable work) {
        boolean before = BEHIND.get();
        BEHIND.set(true);
        try {
            work.run();
        } finally {
            BEHIND.set(before);
        }
    }

    static boolean isBehindPages() {
        return BEHIND.get();
    }
}
