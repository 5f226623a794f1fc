package org.jiandang.persistence.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.authority.GrantProposal;
import org.jiandang.authority.GrantProposals;
import org.jiandang.authority.ProposalState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in {@code reg.grant_proposal}; its constraints keep the two persons apart. */
@Repository
class GrantProposalTable implements GrantProposals {

    private static final String READ =
            "SELECT p.*, person.name FROM reg.grant_proposal p JOIN reg.person ON person.code = p.person ";

    private final JdbcClient jdbc;

    GrantProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(GrantRole wanted, @Nullable LocalDate until, String person, String reason, Actor proposing) {
        return jdbc.sql("""
                        INSERT INTO reg.grant_proposal (login, person, role, jurisdiction, until, reason, proposed_by, proposed_person, proposed_role,
                            proposed_area)
                        VALUES (:login, :person, :role, :area, cast(:until AS date), :reason, :by, :byPerson, :byRole, :byArea) ON CONFLICT DO NOTHING""")
                        .param("login", wanted.login())
                        .param("person", person)
                        .param("role", wanted.role().name())
                        .param("area", wanted.jurisdiction().prefix())
                        .param("until", until)
                        .param("reason", reason)
                        .param("by", proposing.account())
                        .param("byPerson", proposing.person())
                        .param("byRole", proposing.role().name())
                        .param("byArea", proposing.jurisdiction().prefix())
                        .update()
                == 1;
    }

    @Override
    public boolean holdsElsewhere(String person, Role role, String exceptLogin) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM reg.account_grant g WHERE g.person = ? AND g.role = ? AND g.login <> ?
                            AND g.valid_from <= reg.clock() AND (g.valid_to IS NULL OR g.valid_to > reg.clock()))""")
                .params(person, role.name(), exceptLogin)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<GrantProposal> find(long serial) {
        return jdbc.sql(READ + "WHERE p.serial = ?")
                .param(serial)
                .query(GrantProposalTable::read)
                .optional();
    }

    @Override
    public List<GrantProposal> waiting(String areaPrefix, int limit) {
        return jdbc.sql(READ
                        + "WHERE p.state = 'PROPOSED' AND starts_with(p.jurisdiction, ?) ORDER BY p.serial LIMIT ?")
                .params(areaPrefix, limit)
                .query(GrantProposalTable::read)
                .list();
    }

    @Override
    public boolean decide(long serial, ProposalState state, String note, Actor deciding) {
        return jdbc.sql("""
                        UPDATE reg.grant_proposal SET state = :state, note = nullif(:note, ''), decided_by = :by, decided_person = :person,
                            decided_role = :role, decided_at = reg.clock()
                        WHERE serial = :serial AND state = 'PROPOSED'""")
                        .param("state", state.name())
                        .param("note", note)
                        .param("by", deciding.account())
                        .param("person", deciding.person())
                        .param("role", deciding.role().name())
                        .param("serial", serial)
                        .update()
                == 1;
    }

    @Override
    public int securityAdministrators() {
        return jdbc.sql("""
                        SELECT count(DISTINCT g.person) FROM reg.account_grant g JOIN reg.account a ON a.login = g.login
                        WHERE g.role = 'SECURITY_ADMIN' AND a.state = 'ACTIVE'
                          AND g.valid_from <= reg.clock() AND (g.valid_to IS NULL OR g.valid_to > reg.clock())""").query(Integer.class).single();
    }

    private static GrantProposal read(ResultSet row, int n) throws SQLException {
        return new GrantProposal(
                row.getLong("serial"),
                row.getString("login"),
                row.getString("person"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new Jurisdiction(row.getString("jurisdiction")),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("proposed_person"),
                row.getTimestamp("proposed_at").toInstant(),
                ProposalState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getString("note"));
    }
}
