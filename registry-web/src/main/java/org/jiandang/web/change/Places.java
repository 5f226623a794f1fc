package org.jiandang.web.change;

import java.util.List;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.Typing;

/** Reads where a household goes. */
final class Places {

    private Places() {}

    /** Where the household moves; staying where it is would be no move. */
    static RegionCode village(HouseholdView view, Typing typing, List<FieldFault> faults) {
        RegionCode now = view.register().village();
        RegionCode chosen = RegionCode.parse(typing.text("village")).orElse(now);
        if (chosen.equals(now)) {
            faults.add(FieldFault.of("village", "change.village.missing"));
        }
        return chosen;
    }

    static RegionCode county(HouseholdView view, Typing typing, List<FieldFault> faults) {
        RegionCode now = RegionCode.ofPrefix(view.register().id().countyCode());
        RegionCode chosen = RegionCode.parse(typing.text("county")).orElse(now);
        if (chosen.level() != RegionLevel.COUNTY || chosen.equals(now)) {
            faults.add(FieldFault.of("county", "change.county.missing"));
        }
        return chosen;
    }
}
