package org.jiandang.monitoring.clue;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A clue to be written.
 *
 * @param told name, place, risks and story
 * @param numbers telephone and identity number, sealed
 * @param receipt the receipt; only of reports from the public form
 * @param by who puts it on record
 */
public record NewClue(
        ClueId id,
        RegionCode village,
        ClueSource source,
        LocalDate reportedOn,
        @Nullable LocalDate dueOn,
        Clue.Told told,
        SealedNumbers numbers,
        List<String> codes,
        @Nullable HouseholdId household,
        @Nullable Receipt receipt,
        Actor by) {

    public NewClue {
        codes = List.copyOf(codes);
    }

    /** A clue about a person whose risks somebody tells. */
    static Clue.Told told(
            String name, @Nullable String address, List<WatchRisk> risks, String story, SealedNumbers numbers) {
        return new Clue.Told(name, address, risks, story, numbers.phone() != null, numbers.id() != null);
    }
}
