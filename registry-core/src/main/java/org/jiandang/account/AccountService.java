package org.jiandang.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.factor.FactorStore;
import org.jiandang.account.secret.OneTimeCode;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the accounts. The system administrator creates and disables, the security administrator grants what another has proposed; nobody does both, and nobody changes the
 * rights of an account of his own.
 */
@Service
@Transactional
public class AccountService {

    private static final Duration CODE_LIFE = Duration.ofHours(24);

    private final Accounts accounts;
    private final AccountOpening opening;
    private final Sessions sessions;
    private final FactorStore factors;
    private final Audit audit;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            AccountOpening opening,
            Sessions sessions,
            FactorStore factors,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Creates an account without rights; the code lets its person choose a password within a day. */
    public OneTimeCode create(CreateAccount command) {
        Actor actor = mustBe(Role.SYSTEM_ADMIN);
        OneTimeCode code = opening.open(command, actor.account());
        audit.record(AuditEvent.done("ACCOUNT_CREATE", object(command.login())));
        return code;
    }

    /** Disables the account and ends its sessions. */
    public void disable(String login) {
        change(login, Role.SYSTEM_ADMIN, "ACCOUNT_DISABLE", account -> {
            opening.mustNotBeLast(login);
            account.disable();
        });
    }

    /** Ends password and second factor and gives a code to choose another password within a day. */
    public OneTimeCode startReset(String login) {
        OneTimeCode code = OneTimeCode.make(login, clock.instant().plus(CODE_LIFE));
        change(login, Role.SYSTEM_ADMIN, "ACCOUNT_RESET", account -> {
            account.awaitPassword(code.hash(), code.until());
            factors.end(login, Acting.require().account());
        });
        return code;
    }

    /** Gives the account a role in an area, as the proposal that somebody else has made and the one who acts has released; until a moment for a stand-in. */
    public void grant(GrantRole command, long proposal, @Nullable Instant until) {
        Instant now = clock.instant();
        boolean standsIn =
                command.role() == Role.SECURITY_ADMIN && Acting.require().role() == Role.AUDIT_ADMIN;
        change(command.login(), standsIn ? Role.AUDIT_ADMIN : Role.SECURITY_ADMIN, "ACCOUNT_GRANT", account -> {
            command.mustFit();
            boolean apart = accounts.holdsAnotherKind(
                    account.person().code(),
                    account.login(),
                    command.role(),
                    command.role().isAdministrator(),
                    now);
            if (apart) {
                throw new AccountRefused(Reason.ADMINISTRATORS_APART);
            }
            opening.mustNotBeLast(command.login());
            account.endGrant(now, Acting.require().account());
            accounts.flush();
            account.grant(
                    command.role(),
                    command.jurisdiction(),
                    now,
                    Acting.require().account(),
                    proposal,
                    until);
        });
    }

    /** Ends the role the account holds. */
    public void endGrant(String login) {
        change(login, Role.SECURITY_ADMIN, "ACCOUNT_GRANT_END", account -> {
            opening.mustNotBeLast(login);
            account.endGrant(clock.instant(), Acting.require().account());
        });
    }

    /** A page of accounts by log-in, those after the given one; the text is the beginning of a log-in or name. */
    @Transactional(readOnly = true)
    public List<AccountView> page(String text, String after, int size) {
        Instant now = clock.instant();
        return accounts.page(text.strip(), after, Limit.of(size)).stream()
                .map(account -> account.view(now))
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountView view(String login) {
        return find(login).view(clock.instant());
    }

    /** Who acts through the account now; asked for on every request, so that a change of rights holds at once. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String login) {
        return accounts.find(login).flatMap(account -> account.actorAt(clock.instant()));
    }

    private void change(String login, Role who, String action, Consumer<Account> change) {
        Actor actor = mustBe(who);
        Account account = find(login);
        if (account.person().code().equals(actor.person())) {
            throw new AccountRefused(Reason.OWN_ACCOUNT);
        }
        change.accept(account);
        accounts.save(account);
        audit.record(AuditEvent.done(
                action,
                object(login),
                account.grantAt(clock.instant())
                        .map(grant -> grant.role() + " " + grant.jurisdiction().prefix())
                        .orElse(account.state().name())));
        sessions.end(login);
    }

    private Account find(String login) {
        return accounts.find(login).orElseThrow(() -> new NotFound("account", login));
    }

    private static Actor mustBe(Role role) {
        Actor actor = Acting.require();
        if (actor.role() != role) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static String object(String login) {
        return "account:" + login;
    }
}
