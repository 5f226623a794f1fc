package org.jiandang.account;

import com.ibm.icu.text.SpoofChecker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.factor.Standings;
import org.jiandang.account.identity.PersonNumbers;
import org.jiandang.account.secret.OneTimeCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens accounts, for the administrator and for the set-up page alike. */
@Component
class AccountOpening {

    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,31}");
    /** What characters look like (Unicode UTS 39): аdmin with a Cyrillic letter, rn for m, 1 for l. */
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.ASCII)
            .build();

    private static final Duration CODE_LIFE = Duration.ofHours(24);

    private final Accounts accounts;
    private final People people;
    private final PersonNumbers numbers;
    private final Serials serials;
    private final Standings standings;
    private final Clock clock;

    AccountOpening(
            Accounts accounts,
            People people,
            PersonNumbers numbers,
            Serials serials,
            Standings standings,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.numbers = numbers;
        this.serials = serials;
        this.standings = standings;
        this.clock = clock;
    }

    /** A new account that awaits its password. */
    OneTimeCode open(CreateAccount command, String by) {
        Account account = make(command, by);
        OneTimeCode code = OneTimeCode.make(account.login(), clock.instant().plus(CODE_LIFE));
        account.awaitPassword(code.hash(), code.until());
        accounts.save(account);
        return code;
    }

    /** A new account that holds a role at once; for the first three administrators. */
    OneTimeCode open(CreateAccount command, Role role, Jurisdiction area, String by, @Nullable String passwordHash) {
        return open(command, role, area, by, passwordHash, clock.instant());
    }

    /** The same with a role held since a day of the past: the invented people of the demonstration act in years before today. */
    OneTimeCode open(
            CreateAccount command,
            Role role,
            Jurisdiction area,
            String by,
            @Nullable String passwordHash,
            Instant since) {
        new GrantRole(command.login(), role, area).mustFit();
        Instant now = clock.instant();
        Account account = make(command, by);
        OneTimeCode code = OneTimeCode.make(account.login(), now.plus(CODE_LIFE));
        if (passwordHash == null) {
            account.awaitPassword(code.hash(), code.until());
        } else {
            account.choosePassword(passwordHash, now);
        }
        account.grant(role, area, since, by);
        accounts.save(account);
        return code;
    }

    /** Refuses to take the last administrator of a kind out of office. */
    void mustNotBeLast(String login) {
        if (standings.isLastAdministrator(login)) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR);
        }
    }

    private Account make(CreateAccount command, String by) {
        if (!LOGIN.matcher(command.login()).matches() || LOOKS.failsChecks(command.login())) {
            throw new AccountRefused(Reason.LOGIN_SHAPE);
        }
        if (accounts.existsByLogin(command.login())) {
            throw new AccountRefused(Reason.LOGIN_TAKEN, command.login());
        }
        String skeleton = LOOKS.getSkeleton(command.login());
        if (accounts.existsBySkeleton(skeleton)) {
            throw new AccountRefused(Reason.LOGIN_LOOKS_LIKE, command.login());
        }
        return new Account(command.login(), skeleton, person(command), by, clock.instant());
    }

    /** One human is one person: a number that is known leads to its person, whatever code was typed or left empty. */
    private Person person(CreateAccount command) {
        String number = command.idNumber();
        String known = number == null ? null : numbers.personOf(number).orElse(null);
        String code = command.person() != null ? command.person() : known;
        Person person = code == null
                ? fresh(command)
                : people.findByCode(code).orElseThrow(() -> new AccountRefused(Reason.NO_SUCH_PERSON));
        if (number != null) {
            numbers.give(person.code(), number);
        }
        if (known != null
                && !command.name().isBlank()
                && !person.name().equals(command.name().strip())) {
            throw new AccountRefused(Reason.NUMBER_NAME, known);
        }
        return person;
    }

    private Person fresh(CreateAccount command) {
        Person person = people.save(new Person(
                codeOf(serials.next("person")), command.name().strip(), command.organisation(), clock.instant()));
        people.flush();
        return person;
    }

    private static String codeOf(long serial) {
        return "P%06d".formatted(serial);
    }
}
