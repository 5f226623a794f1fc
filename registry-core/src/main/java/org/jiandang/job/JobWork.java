package org.jiandang.job;

/**
 * One kind of long work. It runs as the person who asked for it and in no transaction of its own. After a crash it is run again with the same
 * job, so it must leave everything whole or absent, and running it twice must change nothing the second time.
 */
public interface JobWork {

    String kind();

    /** The line in which its jobs wait. */
    default JobLane lane() {
        return JobLane.OTHER;
    }

    /** Does the work and gives the address of the page that shows the result. */
    String run(Job job, JobProgress progress);
}
