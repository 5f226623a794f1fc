package org.jiandang.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;

/**
 * A role in an area.
 *
 * @param role the role
 * @param area the region's code, twelve digits or their beginning
 * @param reason why
 */
public record GrantForm(
        @NotBlank(message = "{account.required}") String role,

        @Pattern(regexp = "[1-9](\\d|\\d{3}|\\d{5}|\\d{8}|\\d{11})", message = "{account.area.shape}")
        String area,

        @NotBlank(message = "{account.required}") @Size(max = 200)
        String reason) {

    /** A field that was not sent is empty. */
    public GrantForm {
        role = Objects.requireNonNullElse(role, "");
        area = Objects.requireNonNullElse(area, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static GrantForm empty() {
        return new GrantForm("", "", "");
    }

    GrantRole toCommand(String login) {
        return new GrantRole(login, Role.valueOf(role), new Jurisdiction(area));
    }
}
