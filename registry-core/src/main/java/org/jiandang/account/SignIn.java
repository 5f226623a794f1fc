package org.jiandang.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.secret.OneTimeCode;
import org.jiandang.account.secret.Passwords;
import org.jiandang.account.secret.SignInThrottle;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in, and choosing a password. A wrong password, an unknown log-in, a disabled account and too many attempts all get the same answer
 * after the same work. The password is the first factor; who has a second one is not in before it is given ({@code account.factor}).
 */
@Service
public class SignIn {

    /** Of an account that has no role yet. */
    private static final RegionCode NOWHERE = RegionCode.of("999999999999");

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    SignIn(
            Accounts accounts,
            SignInThrottle throttle,
            Passwords passwords,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whose password was right.
     *
     * @param actor who may act through the account now
     * @param attempt the attempt, which counts as failed until {@link #complete}
     */
    public record Right(Actor actor, long attempt) {}

    /** Whom the password belongs to, or nobody; refuses with {@code TOO_MANY_ATTEMPTS} when there were. Nobody is signed in by it alone. */
    public Optional<Right> attempt(String typedLogin, String typedPassword, String address) {
        Checked checked = check(typedLogin, typedPassword, address);
        if (checked.attempt().isEmpty() || checked.actor().isEmpty()) {
            audit.record(AuditEvent.refused("SIGN_IN", checked.object(), checked.detail()));
            if (checked.attempt().isEmpty()) {
                throw new AccountRefused(Reason.TOO_MANY_ATTEMPTS);
            }
            return Optional.empty();
        }
        Actor actor = checked.actor().get();
        Acting.as(actor, () -> transaction.executeWithoutResult(status -> renew(actor.account(), typedPassword)));
        return Optional.of(new Right(actor, checked.attempt().getAsLong()));
    }

    /** Notes that the password was right and a second factor is asked for. */
    public void awaitSecond(Actor actor) {
        Acting.as(actor, () -> audit.record(AuditEvent.done("PASSWORD_GIVEN", "account:" + actor.account())));
    }

    /** Notes that somebody is signed in, after the last factor that is asked for. */
    public void complete(String login, long attempt) {
        Instant now = clock.instant();
        Actor actor = accounts.find(login).flatMap(found -> found.actorAt(now)).orElseThrow(NotSignedIn::new);
        throttle.signedIn(login, attempt);
        Acting.as(actor, () -> transaction.executeWithoutResult(status -> signedIn(login, now)));
    }

    /** What came of a typed password; the actor only where everything was right. */
    private record Checked(OptionalLong attempt, Optional<Actor> actor, String object) {

        @Nullable
        String detail() {
            return attempt.isEmpty() ? "THROTTLED" : null;
        }
    }

    private Checked check(String typedLogin, String typedPassword, String address) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        OptionalLong attempt = throttle.begin(login, address);
        throttle.close(login).ifPresent(why -> audit.record(AuditEvent.done("ACCOUNT_CLOSE", "account:" + login, why)));
        Optional<Account> account = accounts.find(login);
        Optional<String> hash = account.flatMap(Account::passwordHash);
        boolean right = false;
        if (hash.isPresent()) {
            right = passwords.matches(typedPassword, hash.get());
        } else {
            passwords.pretend(typedPassword);
        }
        Instant now = clock.instant();
        Optional<Actor> actor = account.flatMap(found -> found.actorAt(now));
        return new Checked(
                attempt,
                right ? actor : Optional.empty(),
                account.map(found -> "account:" + found.login()).orElse("account:unknown"));
    }

    /** Whether the password is that of the log-in, without signing in: for a second officer, and for a confirmation by password. */
    public Optional<Actor> confirm(String typedLogin, String typedPassword, String address) {
        Checked checked = check(typedLogin, typedPassword, address);
        if (checked.attempt().isEmpty() || checked.actor().isEmpty()) {
            audit.record(AuditEvent.refused("PASSWORD_CONFIRM", checked.object(), checked.detail()));
            return Optional.empty();
        }
        throttle.succeeded(checked.attempt().getAsLong());
        return checked.actor();
    }

    /** Chooses a password with a one-time code. */
    public void choosePassword(String typedLogin, String code, String password, String address) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        OptionalLong attempt = throttle.begin(login, address);
        String codeHash = OneTimeCode.hashOf(code);
        boolean good = attempt.isPresent()
                && accounts.find(login)
                        .filter(found -> found.accepts(codeHash, clock.instant()))
                        .isPresent();
        if (!good) {
            audit.record(AuditEvent.refused("PASSWORD_CHOOSE", "account:unknown", null));
            throw new AccountRefused(Reason.CODE_WRONG);
        }
        String hash = newHash(accounts.find(login).orElseThrow(NotSignedIn::new), password);
        transaction.executeWithoutResult(status -> {
            Account account = accounts.find(login)
                    .filter(found -> found.accepts(codeHash, clock.instant()))
                    .orElseThrow(() -> new AccountRefused(Reason.CODE_WRONG));
            account.choosePassword(hash, clock.instant());
            accounts.save(account);
            passwords.remember(login, hash);
            audit.record(AuditEvent.done("PASSWORD_CHOOSE", "account:" + login));
        });
        throttle.succeeded(attempt.getAsLong());
    }

    /** Changes the password of the one who acts. */
    public void changePassword(String old, String password, String address) {
        String login = Acting.require().account();
        OptionalLong attempt = throttle.begin(login, address);
        Account account = accounts.find(login).orElseThrow(NotSignedIn::new);
        String before = account.passwordHash().orElse("");
        if (attempt.isEmpty() || !passwords.matches(old, before)) {
            audit.record(AuditEvent.refused("PASSWORD_CHANGE", "account:" + login, null));
            throw new AccountRefused(Reason.PASSWORD_WRONG);
        }
        throttle.succeeded(attempt.getAsLong());
        String hash = newHash(account, password);
        transaction.executeWithoutResult(status -> {
            Account current = accounts.find(login).orElseThrow(NotSignedIn::new);
            current.choosePassword(hash, clock.instant());
            accounts.save(current);
            passwords.remember(login, hash);
            audit.record(AuditEvent.done("PASSWORD_CHANGE", "account:" + login));
        });
    }

    private String newHash(Account account, String password) {
        RegionCode area = account.grantAt(clock.instant())
                .map(grant -> grant.jurisdiction().region())
                .orElse(NOWHERE);
        return passwords.choose(account.login(), account.person().name(), area, password);
    }

    private void renew(String login, String password) {
        Account account = accounts.find(login).orElseThrow(NotSignedIn::new);
        if (account.passwordHash().filter(passwords::isOutdated).isPresent()) {
            account.rehash(passwords.renewed(password));
            accounts.save(account);
        }
    }

    private void signedIn(String login, Instant now) {
        Account account = accounts.find(login).orElseThrow(NotSignedIn::new);
        account.signedIn(now);
        accounts.save(account);
        audit.record(AuditEvent.done("SIGN_IN", "account:" + login));
    }
}
