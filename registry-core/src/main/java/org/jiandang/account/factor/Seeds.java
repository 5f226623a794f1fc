package org.jiandang.account.factor;

import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals and opens seeds; a seed copied to another account does not open. Staff belong to no county. */
@Component
class Seeds {

    private static final String NO_COUNTY = "000000";

    private final Vault vault;

    Seeds(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String login, String seed) {
        return vault.seal(seed, place(login)).cipher();
    }

    String open(String login, byte[] cipher) {
        return vault.open(new Sealed(cipher, new byte[0]), place(login));
    }

    private static SealedPlace place(String login) {
        return new SealedPlace("second_factor", NO_COUNTY, 0, 0, login);
    }
}
