package org.jiandang.household.finding;

/** On what occasion a doubt was raised. */
public enum FindingSource {
    ENTRY,
    IMPORT,
    RECHECK,
    CASE
}
