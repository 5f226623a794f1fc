package org.jiandang.account;

import org.jspecify.annotations.Nullable;

/**
 * Creates a log-in without any right.
 *
 * @param login 3 to 32 of a-z, 0-9, dot, hyphen, underscore; begins with a letter
 * @param name the person's name
 * @param organisation where the person works
 * @param person the code of a person already on the staff, none for a new one or one who is found by the number
 * @param idNumber the person's identity number, 18 characters, none where it is not known
 */
public record CreateAccount(
        String login,
        String name,
        @Nullable String organisation,
        @Nullable String person,
        @Nullable String idNumber) {

    /** Without the number, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "CreateAccount[" + login + "]";
    }
}
