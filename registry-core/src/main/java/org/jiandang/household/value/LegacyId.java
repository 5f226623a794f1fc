package org.jiandang.household.value;

import java.time.LocalDate;

/**
 * A first-generation ID of 15 digits. It is kept as read until the person shows the present card; it is never lengthened silently,
 * for two persons may share the guess.
 */
public record LegacyId(String value) implements IdNumber {

    public LegacyId {
        if (value.length() != 15) {
            throw new InvalidValue(LegacyId.class, "length");
        }
        if (!ResidentId.isDigits(value, 0, 15)) {
            throw new InvalidValue(LegacyId.class, "characters");
        }
        ResidentId.birthDate("19" + value.substring(6, 12));
    }

    /** Reads a typed number; throws {@link InvalidValue}. */
    public static LegacyId of(String text) {
        return new LegacyId(Typed.narrow(text));
    }

    /** The 18-digit number this one would become, shown as a hint beside the field. */
    public ResidentId hint() {
        return ResidentId.complete(value.substring(0, 6) + "19" + value.substring(6));
    }

    @Override
    public String personKey() {
        return value;
    }

    @Override
    public LocalDate birthDate() {
        return ResidentId.birthDate("19" + value.substring(6, 12));
    }

    @Override
    public Sex sex() {
        return (value.charAt(14) - '0') % 2 == 1 ? Sex.M : Sex.F;
    }

    @Override
    public String region() {
        return value.substring(0, 6);
    }

    @Override
    public String masked() {
        return value.substring(0, 12) + "***";
    }

    @Override
    public IdKind kind() {
        return IdKind.LEGACY_ID;
    }

    @Override
    public String toString() {
        return masked();
    }
}
