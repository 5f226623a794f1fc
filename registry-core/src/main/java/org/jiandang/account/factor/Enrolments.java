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

    /** A new seed, sealed for the account. Only the session that shows it keeps it, so that no other one can see or confirm it. */
    public byte[] begin(String login) {
        Standing standing = standings.of(login).orElseThrow(NotSignedIn::new);
        Acting.as(standing.actor(), () -> audit.record(AuditEvent.done("SECOND_FACTOR_SHOWN", "account:" + login)));
        return seeds.seal(login, Totp.newSeed());
    }

    /** What is shown of a sealed seed. */
    public Enrolment shown(String login, byte[] sealed) {
        return Enrolment.of(login, seeds.open(login, sealed));
    }

    /**
     * Puts the shown seed into use as the account's only one if the code is its own; refuses without the second officer where one is needed. Throws
     * {@link NotSignedIn} where there is a second factor meanwhile: the password alone replaces none.
     */
    public void confirm(String login, byte[] sealed, String code, @Nullable Witness witness, String address) {
        Standing standing =
                standings.of(login).filter(found -> !found.hasSecondFactor()).orElseThrow(NotSignedIn::new);
        confirm(standing, sealed, code, witness, address);
    }

    /** Puts the shown seed into use for somebody who is signed in and has just confirmed so, also in the place of an earlier one. */
    public void replace(String login, byte[] sealed, String code, String address) {
        confirm(standings.of(login).orElseThrow(NotSignedIn::new), sealed, code, null, address);
    }

    private void confirm(Standing standing, byte[] sealed, String code, @Nullable Witness witness, String address) {
        String login = standing.actor().account();
        OptionalLong step = Totp.stepOf(seeds.open(login, sealed), code, clock.instant());
        if (step.isEmpty()) {
            throw new AccountRefused(Reason.FACTOR_CODE_WRONG);
        }
        Optional<Actor> officer = standing.needsWitness()
                ? Optional.of(presence.of(witness, standing.actor(), store.resetBy(login), address))
                : Optional.empty();
        String beside = officer.map(one -> "witness " + one.account()).orElse("own");
        Acting.as(
                standing.actor(),
                () -> transaction.executeWithoutResult(status -> activate(standing, sealed, step.getAsLong(), beside)));
    }

    private void activate(Standing seen, byte[] sealed, long step, String beside) {
        if (!store.activate(seen, sealed, step)) {
            throw new NotSignedIn();
        }
        audit.record(
                AuditEvent.done("SECOND_FACTOR_SET", "account:" + seen.actor().account(), beside));
    }
}
