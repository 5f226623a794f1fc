package org.jiandang.job;

/**
 * The work is to be left as it stands: the registry stops and does the job after its next start, or another run has taken the job over. Whoever catches
 * what ends a work early lets this one through and writes nothing.
 */
public final class JobLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobLeft(long job, String why) {
        super("job " + job + " is left as it stands: " + why);
    }
}
