package org.jiandang.household.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read under 证件号码: either a number or the reason why it is none. The rules V001–V003 judge it, so that one bad number among
 * a hundred thousand rows is a finding and not an exception.
 *
 * @param typed  the text, trimmed and narrowed; it may be personal and goes nowhere but back to its own form or sheet
 * @param number the number when the text is one
 * @param fault  the fault otherwise
 */
public record IdReading(
        String typed, @Nullable IdNumber number, @Nullable InvalidValue fault) {

    public static IdReading of(String text) {
        String typed = Typed.narrow(text);
        try {
            return new IdReading(typed, IdNumber.of(typed), null);
        } catch (InvalidValue fault) {
            return new IdReading(typed, null, fault);
        }
    }

    public static IdReading of(IdNumber number) {
        return new IdReading(number.value(), number, null);
    }

    public Optional<IdNumber> asNumber() {
        return Optional.ofNullable(number);
    }

    /** The card, when the document is one. */
    public Optional<DisabilityCard> asCard() {
        return number instanceof DisabilityCard card ? Optional.of(card) : Optional.empty();
    }

    /** Whether the same person stands behind both; unreadable numbers are compared as typed. */
    public boolean isSamePersonAs(IdReading other) {
        return key().equals(other.key());
    }

    private String key() {
        return number != null ? number.personKey() : typed;
    }

    @Override
    public String toString() {
        return number != null ? number.masked() : "unreadable";
    }
}
