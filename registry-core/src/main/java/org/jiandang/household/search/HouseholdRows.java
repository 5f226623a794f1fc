package org.jiandang.household.search;

/** Reads the search list from the database, within the area of the running transaction. */
public interface HouseholdRows {

    HouseholdPage page(HouseholdQuery query, Sought sought);

    HouseholdCount count(HouseholdQuery query, Sought sought);
}
