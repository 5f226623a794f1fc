package org.jiandang.household.search;

/** Reads the search list from the database, within the area of the running transaction. */
public interface HouseholdRows {

    /**
     * A page of the list.
     *
     * @param minors whether the names of heads under eighteen are shown; else their first character stands for them
     */
    HouseholdPage page(HouseholdQuery query, Sought sought, boolean minors);

    HouseholdCount count(HouseholdQuery query, Sought sought);
}
