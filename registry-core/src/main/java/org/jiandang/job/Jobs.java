package org.jiandang.job;

import java.util.List;
import java.util.Optional;

/** The queue of long work. A job belongs to the account that asked for it and is shown to no other. */
public interface Jobs {

    /**
     * Puts work into the queue as the acting person. Inside a transaction it starts after the commit, and not at all after a rollback.
     *
     * @param kind the {@link JobWork#kind()} that does it
     * @param subject the id of what it works on, never personal data
     * @throws LineFull when so many wait already, of the account or in the lane, that no more are taken
     */
    long submit(String kind, String subject);

    /** The job, when the acting account asked for it. */
    Optional<Job> find(long id);

    /** The latest jobs of the acting account, newest first. */
    List<Job> mine(int limit);

    /** The unfinished job of this kind on this subject, whoever asked for it. */
    Optional<Long> unfinished(String kind, String subject);

    /** Asks the job to stop; one that still waits never starts. */
    void cancel(long id);
}
