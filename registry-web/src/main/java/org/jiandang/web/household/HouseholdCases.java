package org.jiandang.web.household;

import java.util.List;
import org.jiandang.household.view.HouseholdView;

/** What the card shows of a household's cases, and which cases may be begun from it. */
public interface HouseholdCases {

    /**
     * One case.
     *
     * @param open whether it is still running
     * @param kind what it is about, in words
     * @param number its number
     * @param stage where it stands, in words
     * @param since since when
     * @param href its page
     */
    record CaseLine(boolean open, String kind, String number, String stage, String since, String href) {}

    /**
     * A case that may be begun.
     *
     * @param action where the form is sent
     * @param label what the button says
     */
    record Start(String action, String label) {}

    List<CaseLine> of(HouseholdView household);

    List<Start> starts(HouseholdView household);
}
