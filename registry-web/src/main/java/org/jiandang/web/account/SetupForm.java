package org.jiandang.web.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
     * @param idNumber the person's identity number as typed
     */
    public record Somebody(
            @NotBlank(message = "{account.required}")
            @Pattern(regexp = "[a-z][a-z0-9._-]{2,31}|", message = "{account.login.shape}")
            String login,

            @NotBlank(message = "{account.required}") @Size(max = 100)
            String name,

            @Size(max = 30) String idNumber) {

        /** A field that was not sent is empty. */
        public Somebody {
            login = Objects.requireNonNullElse(login, "");
            name = Objects.requireNonNullElse(name, "");
            idNumber = Objects.requireNonNullElse(idNumber, "");
        }

        static Somebody nobody() {
            return new Somebody("", "", "");
        }

        private String number() {
            return Objects.requireNonNullElse(NumberField.normal(idNumber), "");
        }

        CreateAccount toCommand() {
            return new CreateAccount(login, name, null, null, NumberField.normal(idNumber));
        }

        /** Without the number, so that it reaches no log by accident. */
        @Override
        public String toString() {
            return "Somebody[" + login + "]";
        }
    }

    /** A field that was not sent is empty. */
    public SetupForm {
        code = Objects.requireNonNullElse(code, "");
        area = Objects.requireNonNullElse(area, "");
        system = Objects.requireNonNullElse(system, Somebody.nobody());
        security = Objects.requireNonNullElse(security, Somebody.nobody());
        audit = Objects.requireNonNullElse(audit, Somebody.nobody());
    }

    static SetupForm empty() {
        Somebody nobody = Somebody.nobody();
        return new SetupForm("", "15", nobody, nobody, nobody);
    }

    boolean namesThreeDifferent() {
        return List.<Function<Somebody, String>>of(Somebody::login, Somebody::name, Somebody::number).stream()
                .allMatch(part -> three(part).filter(typed -> !typed.isBlank()).count()
                        == three(part)
                                .filter(typed -> !typed.isBlank())
                                .distinct()
                                .count());
    }

    private Stream<String> three(Function<Somebody, String> part) {
        return Stream.of(system, security, audit).map(part);
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
