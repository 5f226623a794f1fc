package org.jiandang.household.view;

/** Whether a yearly record may still be written. */
public enum AnnualState {
    /** the survey of the year is being written */
    OPEN,
    /** the year is settled and never changes again */
    CLOSED
}
