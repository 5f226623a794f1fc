package org.jiandang.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One statement for what every request asks: may the account be used, as whom, and with which factors. */
@Component
final class TableStandings implements Standings {

    private final JdbcClient jdbc;
    private final Clock clock;

    TableStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Standing> of(String login) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                SELECT a.person, a.login, p.name, g.role, g.jurisdiction,
                       a.second_factor_at IS NOT NULL, a.witness_needed, a.password_changed_at
                FROM account a
                JOIN person p ON p.code = a.person
                JOIN account_grant g ON g.login = a.login AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to > ?)
                WHERE a.login = ? AND a.state = 'ACTIVE' AND a.password_hash IS NOT NULL""")
                .params(now, now, login)
                .query((row, n) -> standing(row))
                .optional();
    }

    @Override
    public boolean isLastAdministrator(String login) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('administrators', 15))")
                .query((row, n) -> 1)
                .list();
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT FROM account a JOIN account_grant g ON g.login = a.login
                    WHERE a.login = :login AND a.state = 'ACTIVE' AND g.kind <> 'BUSINESS'
                      AND g.valid_from <= :now AND g.valid_to IS NULL
                      AND NOT EXISTS (
                          SELECT FROM account_grant o JOIN account b ON b.login = o.login
                          WHERE o.role = g.role AND o.login <> g.login AND b.state = 'ACTIVE'
                            AND o.valid_from <= :now AND o.valid_to IS NULL))""")
                .param("login", login)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Actor actor = new Actor(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Role.valueOf(row.getString(4)),
                new Jurisdiction(row.getString(5)));
        OffsetDateTime changed = row.getObject(8, OffsetDateTime.class);
        return new Standing(actor, row.getBoolean(6), row.getBoolean(7), changed == null ? null : changed.toInstant());
    }
}
