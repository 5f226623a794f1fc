package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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

    static PasswordForm empty() {
        return new PasswordForm("", "", "");
    }

    boolean agrees() {
        return password.equals(again);
    }
}
