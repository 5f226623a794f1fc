package org.jiandang.change.transfer;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.household.HouseholdCard;
import org.jspecify.annotations.Nullable;

/**
 * What is sent along with a household that goes to another county: its newest card, nothing of its past.
 *
 * @param memberNos the members' numbers by their place on the card
 * @param continuationUntil last day of help after exit
 */
public record SentHousehold(
        HouseholdCard card,
        Map<Integer, String> memberNos,
        @Nullable LocalDate continuationUntil) {

    /** Writes it down as text and reads it back. */
    public interface Texts {

        String write(SentHousehold sent);

        SentHousehold read(String text);
    }
}
