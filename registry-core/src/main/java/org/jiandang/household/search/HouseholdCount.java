package org.jiandang.household.search;

/** How many households, and how many active members in them. */
public record HouseholdCount(long households, long people) {}
