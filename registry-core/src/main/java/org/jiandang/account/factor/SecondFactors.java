package org.jiandang.account.factor;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.Acting;
import org.jiandang.account.secret.SignInThrottle;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the codes of second factors. A code is good once, also when it is sent many times at the same moment. */
@Service
public class SecondFactors {

    private final FactorStore store;
    private final Seeds seeds;
    private final Standings standings;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    SecondFactors(
            FactorStore store,
            Seeds seeds,
            Standings standings,
            SignInThrottle throttle,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seeds = seeds;
        this.standings = standings;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether the code is the account's and was not used before. Wrong codes count per account and address like wrong passwords, apart from them.
     *
     * @param why what the code is asked for, an action of the audit record
     */
    public boolean accept(String login, String code, String address, String why) {
        OptionalLong attempt = throttle.begin(counted(login), address);
        Optional<Standing> standing = standings.of(login);
        boolean right = attempt.isPresent()
                && standing.isPresent()
                && Boolean.TRUE.equals(transaction.execute(status -> uses(login, code)));
        if (!right) {
            audit.record(AuditEvent.refused(why, "account:" + login, attempt.isEmpty() ? "THROTTLED" : null));
            return false;
        }
        throttle.succeeded(attempt.getAsLong());
        Acting.as(standing.get().actor(), () -> audit.record(AuditEvent.done(why, "account:" + login)));
        return true;
    }

    /** What wrong codes of an account are counted under; no log-in has a space. */
    static String counted(String login) {
        return "code " + login;
    }

    private boolean uses(String login, String code) {
        OptionalLong step = store.active(login)
                .map(cipher -> Totp.stepOf(seeds.open(login, cipher), code, clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && store.use(login, step.getAsLong());
    }
}
