package org.jiandang.household.value;

import java.time.LocalDate;

/**
 * The number under 证件号码: the 18-digit resident ID, the number of a disability card (20 or 22 characters), or an old 15-digit
 * ID that waits for its upgrade. All of them tell birth date, sex and the region of first registration.
 */
public sealed interface IdNumber permits ResidentId, DisabilityCard, LegacyId {

    /** Reads whichever kind the length says; throws {@link InvalidValue}. */
    static IdNumber of(String text) {
        String typed = Typed.narrow(text);
        return switch (typed.length()) {
            case 15 -> LegacyId.of(typed);
            case 18 -> ResidentId.of(typed);
            case 20, 22 -> DisabilityCard.of(typed);
            default -> throw new InvalidValue(IdNumber.class, "length");
        };
    }

    /** The number as stored and printed in full. */
    String value();

    /**
     * The number that tells the person and is compared for uniqueness: the resident ID also for a disability card, so that the
     * same person is found under either document.
     */
    String personKey();

    LocalDate birthDate();

    Sex sex();

    /** First six digits: county of first registration. Codes are abolished over time, so an unknown one is no fault. */
    String region();

    /** Region and birth date shown, the rest hidden: {@code 152222 19680101 ****} without the spaces. */
    default String masked() {
        return personKey().substring(0, 14) + "****";
    }

    IdKind kind();
}
