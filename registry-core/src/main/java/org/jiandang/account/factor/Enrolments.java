package org.jiandang.account.factor;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotSignedIn;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up second factors: the first by oneself, another after a reset in the presence of a second officer, who confirms with an own log-in and an own
 * code. Nothing is in use before a code of it was typed.
 */
@Service
public class Enrolments {

    private final FactorStore store;
    private final Seeds seeds;
    private final Standings standings;
    private final Presence presence;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations transaction;

    Enrolments(
            FactorStore store,
            Seeds seeds,
            Standings standings,
            Presence presence,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seeds = seeds;
        this.standings = standings;
        this.presence = presence;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new seed to be shown; the same again until it is confirmed. */
    public Enrolment begin(String login) {
        String seed =
                store.pending(login).map(cipher -> seeds.open(login, cipher)).orElseGet(Totp::newSeed);
        if (store.pending(login).isEmpty()) {
            store.keepPending(login, seeds.seal(login, seed));
        }
        return Enrolment.of(login, seed);
    }

    /** Puts the shown seed into use if the code is its own; refuses without the second officer where one is needed. */
    public void confirm(String login, String code, @Nullable Witness witness, String address) {
        Standing standing = standings.of(login).orElseThrow(NotSignedIn::new);
        OptionalLong step = store.pending(login)
                .map(cipher -> Totp.stepOf(seeds.open(login, cipher), code, clock.instant()))
                .orElseGet(OptionalLong::empty);
        if (step.isEmpty()) {
            throw new AccountRefused(Reason.FACTOR_CODE_WRONG);
        }
        Optional<Actor> officer = standing.needsWitness()
                ? Optional.of(presence.of(witness, standing.actor(), store.resetBy(login), address))
                : Optional.empty();
        String beside = officer.map(one -> "witness " + one.account()).orElse("own");
        Acting.as(
                standing.actor(),
                () -> transaction.executeWithoutResult(status -> activate(login, step.getAsLong(), beside)));
    }

    private void activate(String login, long step, String beside) {
        if (!store.activate(login, step)) {
            throw new AccountRefused(Reason.FACTOR_CODE_WRONG);
        }
        audit.record(AuditEvent.done("SECOND_FACTOR_SET", "account:" + login, beside));
    }
}
