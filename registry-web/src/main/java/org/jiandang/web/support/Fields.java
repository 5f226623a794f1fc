package org.jiandang.web.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Money;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form one by one and notes every fault beside its field. */
public final class Fields {

    private static final int LONGEST_TEXT = 400;

    private final Typing typing;
    private final List<FieldFault> faults = new ArrayList<>();

    public Fields(Typing typing) {
        this.typing = typing;
    }

    /** A form in which one field is filled already. */
    public static Typing typed(String field, Object value) {
        return new Typing(Map.of(field, List.of(value.toString())));
    }

    public List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** A value of its own type; blank or wrong is a fault. */
    public <T> @Nullable T required(String field, Function<String, T> of) {
        if (typing.isBlank(field)) {
            faults.add(FieldFault.of(field, "form.required"));
            return null;
        }
        return optional(field, of);
    }

    /** A value of its own type or none; wrong is a fault. */
    public <T> @Nullable T optional(String field, Function<String, T> of) {
        if (typing.isBlank(field)) {
            return null;
        }
        try {
            return of.apply(typing.text(field));
        } catch (InvalidValue wrong) {
            faults.add(new FieldFault(field, wrong.key(), wrong.arguments()));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at(field));
        }
        return null;
    }

    public @Nullable LocalDate day(String field) {
        return optional(field, SectionForm::date);
    }

    public @Nullable LocalDate requiredDay(String field) {
        return required(field, SectionForm::date);
    }

    public @Nullable BigDecimal amount(String field) {
        Money money = optional(field, Money::of);
        return money == null ? null : money.amount();
    }

    public @Nullable String text(String field) {
        return optional(field, Fields::cut);
    }

    public @Nullable String requiredText(String field) {
        return required(field, Fields::cut);
    }

    /** A constant by its name; a name that is none is not typed by people and refused as unreadable. */
    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return optional(field, name -> Enum.valueOf(type, name));
    }

    public <E extends Enum<E>> @Nullable E requiredChoice(String field, Class<E> type) {
        return required(field, name -> Enum.valueOf(type, name));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
