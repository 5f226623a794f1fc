package org.jiandang.persistence.account;

import org.jiandang.account.secret.SetupCodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row of {@code setup_code}. */
@Component
final class TableSetupCodes implements SetupCodes {

    private final JdbcClient jdbc;

    TableSetupCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String hash) {
        jdbc.sql(
                        "INSERT INTO setup_code (code_hash) VALUES (?) ON CONFLICT (one) DO UPDATE SET code_hash = excluded.code_hash, made_at = reg.clock()")
                .param(hash)
                .update();
    }

    @Override
    public boolean use(String hash) {
        return jdbc.sql("DELETE FROM setup_code WHERE code_hash = ?")
                        .param(hash)
                        .update()
                == 1;
    }
}
