package org.jiandang.persistence.account;

import java.util.Optional;
import org.jiandang.account.factor.FactorStore;
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
    public Optional<byte[]> pending(String login) {
        return jdbc.sql("SELECT pending FROM second_factor WHERE login = ? AND pending IS NOT NULL")
                .param(login)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void keepPending(String login, byte[] cipher) {
        jdbc.sql("""
                INSERT INTO second_factor (login, pending) VALUES (?, ?)
                ON CONFLICT (login) DO UPDATE SET pending = excluded.pending, made_at = reg.clock()""").params(login, cipher).update();
    }

    @Override
    public boolean activate(String login, long step) {
        boolean mine = jdbc.sql("""
                        UPDATE second_factor SET cipher = pending, pending = NULL, last_step = ?
                        WHERE login = ? AND pending IS NOT NULL""").params(step, login).update() == 1;
        if (mine) {
            jdbc.sql("UPDATE account SET second_factor_at = reg.clock(), witness_needed = false WHERE login = ?")
                    .param(login)
                    .update();
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
