package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The first password, or a new one after a reset.
 *
 * @param login the account
 * @param code the one-time code
 * @param password the password
 * @param again the password again
 */
public record ActivateForm(
        @NotBlank(message = "{account.required}") @Size(max = 64)
        String login,

        @NotBlank(message = "{account.required}") @Size(max = 64)
        String code,

        @NotBlank(message = "{account.required}") @Size(max = 256)
        String password,

        @NotBlank(message = "{account.required}") @Size(max = 256)
        String again) {

    /** A field that was not sent is empty. */
    public ActivateForm {
        login = Objects.requireNonNullElse(login, "");
        code = Objects.requireNonNullElse(code, "");
        password = Objects.requireNonNullElse(password, "");
        again = Objects.requireNonNullElse(again, "");
    }

    static ActivateForm empty() {
        return new ActivateForm("", "", "", "");
    }

    boolean agrees() {
        return password.equals(again);
    }
}
