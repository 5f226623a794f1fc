package org.jiandang.job;

/** Which line a job waits in. Each has its own number of jobs that run at once, so that no kind of work waits behind another. */
public enum JobLane {
    IMPORT,
    EXPORT,
    OTHER
}
