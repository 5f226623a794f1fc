package org.jiandang.demo;

/** Port: which steps of the demonstration are done, kept in the database they were made in. */
public interface DemoMarks {

    /**
     * Claims an untouched database for the demonstration; one that the demonstration has claimed before stays claimed. Refuses a database that
     * somebody works in: the start ends with the reason.
     */
    void claim();

    /** Refuses, for real use, a database that the demonstration has claimed: its log-ins and invented people would go on as real ones. */
    void mustNotBeClaimed();

    boolean isDone(String step);

    /** Notes the step in the running transaction, so that it is done together with what it made, or not at all. */
    void done(String step);
}
