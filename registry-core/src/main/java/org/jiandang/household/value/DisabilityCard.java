package org.jiandang.household.value;

import java.time.LocalDate;

/**
 * Number of a disability card (残疾人证): resident ID, category digit 1–7, grade digit 1 (worst) to 4; a re-issued card has a further
 * {@code B} and count.
 */
public record DisabilityCard(String value) implements IdNumber {

    public DisabilityCard {
        if (value.length() != 20 && value.length() != 22) {
            throw new InvalidValue(DisabilityCard.class, "length");
        }
        ResidentId.of(value.substring(0, 18));
        if (value.charAt(18) < '1' || value.charAt(18) > '7') {
            throw new InvalidValue(DisabilityCard.class, "category");
        }
        if (value.charAt(19) < '1' || value.charAt(19) > '4') {
            throw new InvalidValue(DisabilityCard.class, "grade");
        }
        if (value.length() == 22 && (value.charAt(20) != 'B' || !ResidentId.isDigits(value, 21, 22))) {
            throw new InvalidValue(DisabilityCard.class, "reissue");
        }
    }

    /** Reads a typed number; throws {@link InvalidValue}. */
    public static DisabilityCard of(String text) {
        return new DisabilityCard(Typed.narrow(text).replace('x', 'X').replace('b', 'B'));
    }

    /** The holder's resident ID, which stands inside. */
    public ResidentId residentId() {
        return new ResidentId(value.substring(0, 18));
    }

    public DisabilityCategory category() {
        return DisabilityCategory.values()[value.charAt(18) - '1'];
    }

    /** 1 (worst) to 4. */
    public int grade() {
        return value.charAt(19) - '0';
    }

    /** Severe (重度) means grade 1 or 2. */
    public boolean isSevere() {
        return grade() <= 2;
    }

    @Override
    public String personKey() {
        return value.substring(0, 18);
    }

    @Override
    public LocalDate birthDate() {
        return residentId().birthDate();
    }

    @Override
    public Sex sex() {
        return residentId().sex();
    }

    @Override
    public String region() {
        return value.substring(0, 6);
    }

    @Override
    public IdKind kind() {
        return IdKind.DISABILITY_CARD;
    }

    @Override
    public String toString() {
        return masked();
    }
}
