package org.jiandang.web.account;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The identity number that is added to a person.
 *
 * @param idNumber the number as typed
 */
public record NumberForm(@Size(max = 30) String idNumber) {

    /** A field that was not sent is empty. */
    public NumberForm {
        idNumber = Objects.requireNonNullElse(idNumber, "");
    }

    /** Without the number, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "NumberForm[…]";
    }
}
