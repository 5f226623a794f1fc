package org.jiandang.job;

/** Thrown by {@link JobProgress#at} when the requester asked to stop; ends the work and whatever transaction it is in. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelled(long job) {
        super("job " + job + " was cancelled by its requester");
    }
}
