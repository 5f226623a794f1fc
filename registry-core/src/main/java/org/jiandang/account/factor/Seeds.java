package org.jiandang.account.factor;

import org.jiandang.vault.Sealed;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals and opens seeds; a seed copied to another account does not open. */
@Component
class Seeds {

    private final Vault vault;

    Seeds(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String login, String seed) {
        return vault.seal(seed, FactorStore.place(login)).cipher();
    }

    String open(String login, byte[] cipher) {
        return vault.open(new Sealed(cipher, new byte[0]), FactorStore.place(login));
    }
}
