package org.jiandang.demo.round;

import java.util.List;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** Somebody who stands in a household already is entered once more in another village, under another number (一人两户). */
@Component
public class DemoDoubles {

    /** Digits before the day of birth that no invented person has: the others count from 00. */
    private static final String OTHER_PLACE = "159999";

    private final HouseholdEntry entry;

    DemoDoubles(HouseholdEntry entry) {
        this.entry = entry;
    }

    /** As the cadre of the other village: the person alone, in a house like that of the pattern. */
    public boolean enter(RegionCode village, HouseholdCard pattern, MemberCard person) {
        if (person.identity().idNumber() instanceof ResidentId number) {
            ResidentId other = ResidentId.complete(OTHER_PLACE + number.value().substring(6, 17));
            Identity twice = new Identity(person.identity().name(), number.sex(), number.birthDate(), other);
            entry.record(new RecordHousehold(
                    "demo-double", village, pattern.withMembers(List.of(person.with(Section.IDENTITY, twice)))));
        }
        return true;
    }
}
