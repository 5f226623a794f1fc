package org.jiandang.persistence.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jiandang.account.secret.PasswordHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code former_password}. */
@Component
final class TablePasswordHistory implements PasswordHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    TablePasswordHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<String> latest(String login, int count) {
        return jdbc.sql("SELECT password_hash FROM former_password WHERE login = ? ORDER BY at DESC LIMIT ?")
                .params(login, count)
                .query(String.class)
                .list();
    }

    @Override
    public void add(String login, String hash) {
        jdbc.sql("INSERT INTO former_password (login, at, password_hash) VALUES (?, ?, ?)"
                        + " ON CONFLICT (login, at) DO UPDATE SET password_hash = excluded.password_hash")
                .params(login, clock.instant().atOffset(ZoneOffset.UTC), hash)
                .update();
    }
}
