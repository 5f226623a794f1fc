package org.jiandang.web.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jiandang.household.code.CodeList;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.Sex;

/** How a field is filled in; it follows from the type of its component. */
public enum Control {
    TEXT,
    NAME,
    ID_NUMBER,
    PHONE,
    DECIMAL,
    WHOLE,
    DATE,
    YES_NO,
    CHOICE,
    CHOICES;

    static Control of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == PersonName.class) {
            return NAME;
        }
        if (type == IdNumber.class) {
            return ID_NUMBER;
        }
        if (type == Phone.class) {
            return PHONE;
        }
        if (type == BigDecimal.class) {
            return DECIMAL;
        }
        if (type == Integer.class) {
            return WHOLE;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Boolean.class) {
            return YES_NO;
        }
        if (type == Set.class) {
            return CHOICES;
        }
        if (type == Sex.class || CodeList.class.isAssignableFrom(type)) {
            return CHOICE;
        }
        throw new IllegalArgumentException("no control for " + type);
    }

    /** Whether a phone should offer its number keys. */
    public boolean isNumeric() {
        return this == DECIMAL || this == WHOLE || this == PHONE;
    }
}
