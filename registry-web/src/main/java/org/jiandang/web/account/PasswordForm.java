package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * Another password.
 *
 * @param old the password so far
 * @param password the new one
 * @param again the new one again
 */
public record PasswordForm(
        @NotBlank(message = "{account.required}") @Size(max = 256)
        String old,

        @NotBlank(message = "{account.required}") @Size(max = 256)
        String password,

        @NotBlank(message = "{account.required}") @Size(max = 256)
        String again) {

    /** A field that was not sent is empty. */
    public PasswordForm {
        old = Objects.requireNonNullElse(old, "");
        password = Objects.requireNonNullElse(password, "");
        again = Objects.requireNonNullElse(again, "");
    }

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    boolean agrees() {
        return password.equals(again);
    }
}
