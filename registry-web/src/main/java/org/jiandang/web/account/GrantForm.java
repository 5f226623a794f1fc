package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role in an area.
 *
 * @param role the role
 * @param area the region's code, twelve digits or their beginning
 * @param until the last day of a stand-in; empty for a lasting role
 * @param reason why
 */
public record GrantForm(
        @NotBlank(message = "{account.required}") String role,

        @Pattern(regexp = "[1-9](\\d|\\d{3}|\\d{5}|\\d{8}|\\d{11})", message = "{account.area.shape}")
        String area,

        @Pattern(regexp = "|20\\d\\d-\\d\\d-\\d\\d", message = "{account.until.shape}")
        String until,

        @NotBlank(message = "{account.required}") @Size(max = 200)
        String reason) {

    /** A field that was not sent is empty. */
    public GrantForm {
        role = Objects.requireNonNullElse(role, "");
        area = Objects.requireNonNullElse(area, "");
        until = Objects.requireNonNullElse(until, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static GrantForm empty() {
        return new GrantForm("", "", "", "");
    }

    /** The last day of a stand-in. */
    @Nullable
    LocalDate lastDay() {
        return until.isEmpty() ? null : LocalDate.parse(until);
    }

    GrantRole toCommand(String login) {
        return new GrantRole(login, Role.valueOf(role), new Jurisdiction(area));
    }
}
