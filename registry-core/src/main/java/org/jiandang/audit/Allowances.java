package org.jiandang.audit;

/**
 * How much one person may read: nobody carries a village away page by page (C34). At four fifths an alarm is raised, beyond the limit the page is
 * refused. The person counts, whatever account is used.
 */
public interface Allowances {

    /** What is counted. */
    enum Kind {
        /** a household opened that is not in a running case, once a day each */
        DETAIL,
        /** one full number shown */
        REVEAL,
        /** a search by name or number, per minute */
        SEARCH
    }

    /**
     * Uses one up, in the running transaction.
     *
     * @throws AllowanceUsedUp when there is none left
     */
    void use(Kind kind);

    /**
     * A household's own page is shown; counts once a day, and not while a case of the household runs.
     *
     * @param household key, e.g. {@code 150105-42}
     * @throws AllowanceUsedUp when there is none left
     */
    void detail(String household);
}
