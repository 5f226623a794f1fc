package org.jiandang.persistence.account;

import org.jiandang.account.factor.FactorStore;
import org.jiandang.persistence.crypto.SealedElsewhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seeds of second factors, for a change of data keys. */
@Component
final class SealedSeeds implements SealedElsewhere {

    private final JdbcClient jdbc;

    SealedSeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void each(Visitor visitor) {
        jdbc.sql("SELECT login, cipher FROM reg.second_factor ORDER BY login")
                .query((row, n) -> new Seed(row.getString(1), row.getBytes(2)))
                .list()
                .forEach(seed -> anew(seed, visitor));
    }

    private void anew(Seed seed, Visitor visitor) {
        byte[] fresh = visitor.anew(seed.cipher(), FactorStore.place(seed.login()));
        if (fresh != null) {
            // only where the old one still stands: another may have been set up in the meantime
            jdbc.sql("UPDATE reg.second_factor SET cipher = ? WHERE login = ? AND cipher = ?")
                    .params(fresh, seed.login(), seed.cipher())
                    .update();
        }
    }

    private record Seed(String login, byte[] cipher) {}
}
