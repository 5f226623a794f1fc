package org.jiandang.policy;

/** The limits a profile may set, each with its unit. */
public enum Limit {
    /** Incidence at which a village may leave, percent of its agricultural-register population. */
    VILLAGE_EXIT_INCIDENCE,
    /** Overall incidence at which a county may leave, percent. */
    COUNTY_INCIDENCE,
    /** Wrongly exited people among those sampled, percent. */
    COUNTY_WRONG_EXIT,
    /** Missed people among those sampled, percent. */
    COUNTY_MISSED,
    /** Approval among those asked, percent. */
    COUNTY_APPROVAL,
    /** Share of registered poor villages that have left, percent. */
    COUNTY_VILLAGES_EXITED,
    /** Incidence from which a village counts as deeply poor, percent. */
    DEEP_POVERTY_INCIDENCE,
    /** Collective income below which a village counts as weak, yuan a year. */
    WEAK_VILLAGE_INCOME,
    /** Collective income a village should reach, yuan a year. */
    COLLECTIVE_INCOME_TARGET,
    /** Drinking water, litres a person a day. */
    WATER_LITRES,
    /** Fetching water, minutes there and back. */
    WATER_MINUTES,
    /** Days on which water is there, percent. */
    WATER_GUARANTEE,
    /** Eligible medical cost a household bears itself before medical aid steps in, yuan a year. */
    MEDICAL_SELF_PAY,
    /** Rigid spending from which a household above the monitoring line is watched, yuan a year. */
    RIGID_SPENDING,
    /** Cultivated land that is still plausible, mu a person. */
    CULTIVATED_PER_PERSON,
    /** Forest that is still plausible, mu a person. */
    FOREST_PER_PERSON,
    /** Distance to a main road that is still plausible, kilometres. */
    ROAD_DISTANCE;

    /** The name of the parameter. */
    public String parameter() {
        return "limit." + name();
    }
}
