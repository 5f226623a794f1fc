package org.jiandang.persistence.account;

import java.util.Optional;
import org.jiandang.account.factor.FactorStore;
import org.jiandang.account.factor.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second factors in {@code second_factor}; the account carries since when it has one. */
@Component
final class TableFactors implements FactorStore {

    private final JdbcClient jdbc;

    TableFactors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<byte[]> active(String login) {
        return jdbc.sql("SELECT cipher FROM second_factor WHERE login = ? AND cipher IS NOT NULL")
                .param(login)
                .query(byte[].class)
                .optional();
    }

    @Override
    public boolean activate(Standing seen, byte[] cipher, long step) {
        String login = seen.actor().account();
        // the account's row first: of two at the same moment the second waits here and then finds a factor it has not
        // seen
        boolean mine = jdbc.sql("""
                        UPDATE account SET second_factor_at = reg.clock(), witness_needed = false
                        WHERE login = ? AND state = 'ACTIVE' AND (second_factor_at IS NOT NULL) = ? AND witness_needed = ?""")
                        .params(login, seen.hasSecondFactor(), seen.needsWitness())
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                    INSERT INTO second_factor (login, cipher, last_step) VALUES (?, ?, ?)
                    ON CONFLICT (login) DO UPDATE
                    SET cipher = excluded.cipher, last_step = excluded.last_step, made_at = reg.clock()""").params(login, cipher, step).update();
        }
        return mine;
    }

    @Override
    public boolean use(String login, long step) {
        return jdbc.sql(
                                "UPDATE second_factor SET last_step = ? WHERE login = ? AND cipher IS NOT NULL AND last_step < ?")
                        .params(step, login, step)
                        .update()
                == 1;
    }

    @Override
    public void end(String login, String resetBy) {
        jdbc.sql("""
                UPDATE account SET witness_needed = witness_needed OR second_factor_at IS NOT NULL,
                    second_factor_at = NULL, reset_by = ? WHERE login = ?""").params(resetBy, login).update();
        jdbc.sql("DELETE FROM second_factor WHERE login = ?").param(login).update();
    }

    @Override
    public Optional<String> resetBy(String login) {
        return jdbc.sql("SELECT reset_by FROM account WHERE login = ? AND reset_by IS NOT NULL")
                .param(login)
                .query(String.class)
                .optional();
    }
}
