package org.jiandang.persistence.account;

import org.jiandang.account.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions by deleting their rows: their next request is nobody's. */
@Component
final class TableSessions implements Sessions {

    private final JdbcClient jdbc;

    TableSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void end(String login) {
        // also one that waits for its second factor
        jdbc.sql("DELETE FROM spring_session WHERE principal_name IN (?, ?)")
                .params(login, "half:" + login)
                .update();
    }
}
