package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jiandang.account.CreateAccount;

/**
 * A new account.
 *
 * @param login the log-in
 * @param name the person's name, for a person not yet on the staff
 * @param organisation where the person works
 * @param person the code of a person already on the staff
 */
public record AccountForm(
        @NotBlank(message = "{account.required}") @Size(max = 32)
        String login,

        @Size(max = 100) String name,
        @Size(max = 100) String organisation,
        @Size(max = 20) String person) {

    static AccountForm empty() {
        return new AccountForm("", "", "", "");
    }

    boolean namesSomebody() {
        return !name.isBlank() || !person.isBlank();
    }

    CreateAccount toCommand() {
        return new CreateAccount(
                login.strip(),
                name,
                organisation.isBlank() ? null : organisation.strip(),
                person.isBlank() ? null : person.strip());
    }
}
