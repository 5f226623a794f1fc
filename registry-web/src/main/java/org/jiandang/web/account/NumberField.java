package org.jiandang.web.account;

import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.ResidentId;
import org.jiandang.web.RunMode;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** The identity number of somebody on the staff: real use asks for it, the invented people of the demonstration may go without. */
@Component
class NumberField {

    private final RunMode mode;
    private final Words words;

    NumberField(RunMode mode, Words words) {
        this.mode = mode;
        this.words = words;
    }

    boolean isRequired() {
        return !mode.isDemo();
    }

    /** Says beside the field what is wrong with what was typed. */
    void check(String typed, boolean required, String field, BindingResult errors) {
        if (typed.isBlank()) {
            if (required) {
                errors.rejectValue(field, "account.required", words.say("account.required"));
            }
            return;
        }
        try {
            ResidentId.of(typed);
        } catch (InvalidValue fault) {
            errors.rejectValue(field, "account.number.shape", words.say("account.number.shape"));
        }
    }

    /** The number as it is sealed, of one that was checked; none when nothing was typed. */
    static @Nullable String normal(String typed) {
        return typed.isBlank() ? null : ResidentId.of(typed).personKey();
    }
}
