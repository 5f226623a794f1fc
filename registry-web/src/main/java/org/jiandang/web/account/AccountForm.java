package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jiandang.account.CreateAccount;

/**
 * A new account.
 *
 * @param login the log-in
 * @param name the person's name, for a person not yet on the staff
 * @param organisation where the person works
 * @param person the code of a person already on the staff
 * @param idNumber the person's identity number as typed
 */
public record AccountForm(
        @NotBlank(message = "{account.required}") @Size(max = 32)
        String login,

        @Size(max = 100) String name,
        @Size(max = 100) String organisation,
        @Size(max = 20) String person,
        @Size(max = 30) String idNumber) {

    /** A field that was not sent is empty. */
    public AccountForm {
        login = Objects.requireNonNullElse(login, "");
        name = Objects.requireNonNullElse(name, "");
        organisation = Objects.requireNonNullElse(organisation, "");
        person = Objects.requireNonNullElse(person, "");
        idNumber = Objects.requireNonNullElse(idNumber, "");
    }

    static AccountForm empty() {
        return new AccountForm("", "", "", "", "");
    }

    boolean namesSomebody() {
        return !name.isBlank() || !person.isBlank();
    }

    CreateAccount toCommand() {
        return new CreateAccount(
                login.strip(),
                name,
                organisation.isBlank() ? null : organisation.strip(),
                person.isBlank() ? null : person.strip(),
                NumberField.normal(idNumber));
    }

    /** Without the number, so that it reaches no log by accident. */
    @Override
    public String toString() {
        return "AccountForm[" + login + "]";
    }
}
