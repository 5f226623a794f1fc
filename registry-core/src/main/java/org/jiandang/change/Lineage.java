package org.jiandang.change;

import java.time.LocalDate;
import org.jiandang.change.HouseholdLinks.Kind;
import org.jiandang.change.HouseholdLinks.Link;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.HouseholdNumbers;
import org.jiandang.household.view.Register;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Component;

/** Numbers of households that come of others, and the links between the two. */
@Component
class Lineage {

    private final HouseholdLinks links;
    private final HouseholdNumbers numbers;
    private final Serials serials;

    Lineage(HouseholdLinks links, HouseholdNumbers numbers, Serials serials) {
        this.links = links;
        this.numbers = numbers;
        this.serials = serials;
    }

    HouseholdId nextId(RegionCode village) {
        return new HouseholdId(village.countyCode(), serials.next("household"));
    }

    String nextNumber(RegionCode village) {
        return numbers.next(village);
    }

    void split(ChangeId because, Register from, HouseholdId fresh, String freshNo, LocalDate on) {
        links.note(from.id(), from.village(), new Link(Kind.SPLIT_INTO, fresh, freshNo, on), because);
        links.note(fresh, from.village(), new Link(Kind.SPLIT_FROM, from.id(), from.householdNo(), on), because);
    }

    void merged(ChangeId because, Register ended, Register into, LocalDate on) {
        links.note(ended.id(), ended.village(), new Link(Kind.MERGED_INTO, into.id(), into.householdNo(), on), because);
        links.note(into.id(), into.village(), new Link(Kind.MERGED_FROM, ended.id(), ended.householdNo(), on), because);
    }
}
