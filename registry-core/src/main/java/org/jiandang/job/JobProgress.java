package org.jiandang.job;

/** How a job tells where it is. Written outside the job's own transaction, so that it is seen while the work goes on. */
public interface JobProgress {

    /** Names the step by a message key; what was counted so far starts again at zero. */
    void step(String messageKey, long total);

    /**
     * Counts; cheap enough to call for every row.
     *
     * @throws JobCancelled when the requester asked to stop
     */
    void at(long done);
}
