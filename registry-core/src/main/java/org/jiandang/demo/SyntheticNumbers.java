package org.jiandang.demo;

import java.time.LocalDate;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.DisabilityCategory;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;

/**
 * Numbers that are valid, belong to nobody and never repeat. A person has the number household × 8 + member; 50,000 persons of one sex and birth
 * date fit under the prefix 1599, and the block beyond is told apart by the birth date's remainder by 256, so that 12.8 million persons differ. The
 * remainder also moves with the place in the block: otherwise a county's people would all be born on every 256th day and bear each other's birth dates.
 */
final class SyntheticNumbers {

    static final int MOST_MEMBERS = 7;

    private static final int SLOTS = 50_000;
    private static final int BLOCKS = 256;
    /** Odd, so that neighbours in a block go through all remainders. */
    private static final int STRIDE = 97;

    private SyntheticNumbers() {}

    /** The day at or up to 255 days before the wished one on which this person may be born. */
    static LocalDate birthDate(long person, LocalDate wished) {
        long remainder = person / SLOTS + person % SLOTS * STRIDE;
        return wished.minusDays(Math.floorMod(wished.toEpochDay() - remainder, BLOCKS));
    }

    static ResidentId residentId(long person, LocalDate birthDate, Sex sex) {
        int slot = (int) (person % SLOTS);
        int sequence = slot % 500 * 2 + (sex == Sex.M ? 1 : 0);
        return ResidentId.complete(String.format(
                "1599%02d%04d%02d%02d%03d",
                slot / 500, birthDate.getYear(), birthDate.getMonthValue(), birthDate.getDayOfMonth(), sequence));
    }

    static DisabilityCard card(ResidentId id, DisabilityCategory category, int grade) {
        return DisabilityCard.of(id.value() + category.code() + grade);
    }

    static Phone phone(long person) {
        return Phone.of(String.format("154%08d", Math.floorMod(person * 7_919, 100_000_000L)));
    }

    /** A card number of 19 digits that passes the check. */
    static BankAccount account(long household) {
        String body = String.format("622976%012d", household);
        for (int digit = 0; digit < 10; digit++) {
            BankAccount account = BankAccount.of(body + digit);
            if (account.passesLuhn()) {
                return account;
            }
        }
        throw new IllegalStateException("one of ten digits always passes");
    }
}
