package org.jiandang.account.factor;

import java.util.Optional;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.account.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a second officer is there: another person than the one whose factor is set up and than the administrator who started the reset, of an
 * office that the area lies in, or the security administrator; shown by the own password and the own second factor.
 */
@Component
class Presence {

    private final SignIn signIn;
    private final SecondFactors factors;
    private final Standings standings;

    Presence(SignIn signIn, SecondFactors factors, Standings standings) {
        this.signIn = signIn;
        this.factors = factors;
        this.standings = standings;
    }

    Actor of(@Nullable Witness witness, Actor whose, Optional<String> resetBy, String address) {
        if (witness == null || witness.login().isBlank()) {
            throw new AccountRefused(Reason.WITNESS_NEEDED);
        }
        Standing officer = signIn.confirm(witness.login(), witness.password(), address)
                .flatMap(actor -> standings.of(actor.account()))
                .filter(Standing::hasSecondFactor)
                .filter(standing ->
                        factors.accept(standing.actor().account(), witness.code(), address, "SECOND_FACTOR_WITNESS"))
                .orElseThrow(() -> new AccountRefused(Reason.WITNESS_WRONG));
        Actor actor = officer.actor();
        boolean started = resetBy.flatMap(standings::of)
                .filter(by -> by.actor().isSamePersonAs(actor))
                .isPresent();
        boolean stands =
                actor.role() == Role.SECURITY_ADMIN || actor.jurisdiction().contains(whose.jurisdiction());
        if (actor.isSamePersonAs(whose) || started || !stands) {
            throw new AccountRefused(Reason.WITNESS_UNFIT);
        }
        return actor;
    }
}
