package org.jiandang.job;

/**
 * Does what takes long, but is waited for by a page, with the resources of jobs: a dozen of such pages at once leave the others theirs, and the one that
 * finds none free says so soon.
 */
public interface BehindPages {

    /** Does the work in this thread. It must not be called inside a transaction, which has its connection already. */
    void run(Runnable work);
}
