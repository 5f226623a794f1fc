package org.jiandang.policy;

/** The values of a profile that are neither an income line nor a notice nor a limit. */
public enum Setting {
    /** Who must be present at an appraisal. */
    QUORUM("quorum"),
    /** What a household must meet to leave. */
    EXIT_CONDITIONS("exitConditions"),
    /** How long help goes on after exit. */
    CONTINUATION("continuation"),
    /** The ages that count to the labour force. */
    LABOUR_AGE("labourAge"),
    /** The day on which the year of income begins. */
    INCOME_YEAR_START("incomeYearStart"),
    /** What is measured: net income or annual income. */
    INCOME_MEASURE("incomeMeasure"),
    /** How many days a step of a case has; without it no step is ever due. */
    STEP_TERM("stepTerm"),
    /** By when the county decides on a clue that a household may fall back, calendar or working days after the clue. */
    WATCH_TERM("watchTerm"),
    /** By when help has to begin, months after a household came under watch. */
    MEASURE_TERM("measureTerm"),
    /** How long the income of a watched household has to be stable before its risk is cleared, months. */
    CLEARANCE_MONTHS("clearanceMonths"),
    /** How many months before an application a split of the household is asked about. */
    SPLIT_WINDOW("splitWindow"),
    /** What a village must meet to leave. */
    VILLAGE_EXIT_CONDITIONS("villageExitConditions"),
    /** The items that are looked at in a village that leaves. */
    VILLAGE_CHECKLIST("villageChecklist"),
    /** What a county must meet to leave. */
    COUNTY_EXIT_CONDITIONS("countyExitConditions"),
    /** The uses of those income lines that a county may raise for itself. */
    COUNTY_MAY_RAISE("countyMayRaise");

    private final String parameter;

    Setting(String parameter) {
        this.parameter = parameter;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
