package org.jiandang.persistence.scope;

/**
 * How long a statement may run, wait for a lock, or leave its transaction idle. Work behind a page gives up soon, so that the pool and the locks are
 * free again; jobs, which read and write whole counties, wait longer.
 *
 * @param statement longest run of a statement, as PostgreSQL writes it
 * @param lock longest wait for a lock
 * @param idle longest silence in an open transaction
 */
public record Patience(String statement, String lock, String idle) {

    static final Patience OF_PAGES = new Patience("30s", "5s", "60s");
    static final Patience OF_JOBS = new Patience("10min", "30s", "10min");

    private static final ThreadLocal<Boolean> JOB = ThreadLocal.withInitial(() -> false);

    /** Does the work of a job: every transaction it begins has the longer limits. */
    public static void ofJob(Runnable work) {
        JOB.set(true);
        try {
            work.run();
        } finally {
            JOB.remove();
        }
    }

    static Patience current() {
        return JOB.get() ? OF_JOBS : OF_PAGES;
    }
}
