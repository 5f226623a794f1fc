package org.jiandang.web.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.account.CreateAccount;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;

/**
 * The first three administrators.
 *
 * @param code the one-time code in the log
 * @param area the area of the registry, for example 15
 * @param system the system administrator
 * @param security the security administrator
 * @param audit the audit administrator
 */
public record SetupForm(
        @NotBlank(message = "{account.required}") @Size(max = 64)
        String code,

        @Pattern(regexp = "[1-9]\\d(\\d{2}(\\d{2})?)?", message = "{account.area.shape}")
        String area,

        @Valid Somebody system,
        @Valid Somebody security,
        @Valid Somebody audit) {

    /**
     * One of the three.
     *
     * @param login the log-in
     * @param name the person's name
     */
    public record Somebody(
            @NotBlank(message = "{account.required}")
            @Pattern(regexp = "[a-z][a-z0-9._-]{2,31}|", message = "{account.login.shape}")
            String login,

            @NotBlank(message = "{account.required}") @Size(max = 100)
            String name) {

        /** A field that was not sent is empty. */
        public Somebody {
            login = Objects.requireNonNullElse(login, "");
            name = Objects.requireNonNullElse(name, "");
        }

        CreateAccount toCommand() {
            return new CreateAccount(login, name, null, null);
        }
    }

    /** A field that was not sent is empty. */
    public SetupForm {
        code = Objects.requireNonNullElse(code, "");
        area = Objects.requireNonNullElse(area, "");
        system = Objects.requireNonNullElse(system, new Somebody("", ""));
        security = Objects.requireNonNullElse(security, new Somebody("", ""));
        audit = Objects.requireNonNullElse(audit, new Somebody("", ""));
    }

    static SetupForm empty() {
        Somebody nobody = new Somebody("", "");
        return new SetupForm("", "15", nobody, nobody, nobody);
    }

    boolean namesThreeDifferent() {
        return List.of(system, security, audit).stream()
                                .map(Somebody::login)
                                .distinct()
                                .count()
                        == 3
                && List.of(system, security, audit).stream()
                                .map(Somebody::name)
                                .distinct()
                                .count()
                        == 3;
    }

    Jurisdiction jurisdiction() {
        return new Jurisdiction(area);
    }

    Map<Role, CreateAccount> three() {
        return Map.of(
                Role.SYSTEM_ADMIN, system.toCommand(),
                Role.SECURITY_ADMIN, security.toCommand(),
                Role.AUDIT_ADMIN, audit.toCommand());
    }
}
