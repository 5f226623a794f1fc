package org.jiandang.web.care;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareReading;
import org.jiandang.household.HouseholdId;
import org.jiandang.web.page.PageObject;
import org.springframework.stereotype.Component;

/** What a household's card shows of its people in care. In templates {@code ${#householdCare.of(id)}}. */
@Component
class HouseholdCare implements PageObject {

    private final CareReading care;

    HouseholdCare(CareReading care) {
        this.care = care;
    }

    public List<CareEntry> of(HouseholdId household) {
        return care.of(household);
    }

    /** Whether the reader may enter and decide. */
    public boolean mayKeep() {
        Role role = Acting.require().role();
        return role == Role.VILLAGE_CADRE || role == Role.TOWNSHIP_REVIEWER || role == Role.COUNTY_OFFICE;
    }

    @Override
    public String pageName() {
        return "householdCare";
    }
}
