package org.jiandang.persistence.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.Actor;
import org.jiandang.authority.DivisionProposal;
import org.jiandang.authority.DivisionProposals;
import org.jiandang.authority.DivisionState;
import org.jiandang.region.RegionChanges;
import org.jiandang.region.RegionList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed lists of divisions in {@code reg.division_proposal}; its constraints keep the persons apart. */
@Repository
class DivisionProposalTable implements DivisionProposals {

    private static final String READ = """
            SELECT serial, file_name, covers, edition, rows, added, renamed, ended, reason, proposed_by, proposed_person, proposed_at, state,
                decided_by, note, applied_by
            FROM reg.division_proposal\s""";

    private final JdbcClient jdbc;

    DivisionProposalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalLong add(
            String fileName, byte[] file, LocalDate edition, RegionList list, String reason, Actor proposing) {
        return jdbc.sql("""
                        INSERT INTO reg.division_proposal (file_name, hash, content, covers, edition, rows, added, renamed, ended, reason,
                            proposed_by, proposed_person, proposed_role, proposed_area)
                        VALUES (:name, :hash, :content, :covers, :edition, :rows, :added, :renamed, :ended, :reason, :by, :person, :role, :area)
                        ON CONFLICT DO NOTHING RETURNING serial""")
                .param("name", fileName)
                .param("hash", list.hash())
                .param("content", file)
                .param("covers", list.covers())
                .param("edition", edition)
                .param("rows", list.rows())
                .param("added", list.changes().added())
                .param("renamed", list.changes().renamed())
                .param("ended", list.changes().ended())
                .param("reason", reason)
                .param("by", proposing.account())
                .param("person", proposing.person())
                .param("role", proposing.role().name())
                .param("area", proposing.jurisdiction().prefix())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<DivisionProposal> find(long serial) {
        return jdbc.sql(READ + "WHERE serial = ?")
                .param(serial)
                .query(DivisionProposalTable::read)
                .optional();
    }

    @Override
    public Optional<byte[]> file(long serial) {
        return jdbc.sql("SELECT content FROM reg.division_proposal WHERE serial = ? AND content IS NOT NULL FOR UPDATE")
                .param(serial)
                .query(byte[].class)
                .optional();
    }

    @Override
    public List<DivisionProposal> latest(String areaPrefix, int limit) {
        return jdbc.sql(READ + "WHERE starts_with(covers, ?) ORDER BY serial DESC LIMIT ?")
                .params(areaPrefix, limit)
                .query(DivisionProposalTable::read)
                .list();
    }

    @Override
    public boolean decide(long serial, DivisionState from, DivisionState to, String note, Actor deciding) {
        return jdbc.sql("""
                        UPDATE reg.division_proposal SET state = :to, note = nullif(:note, ''), decided_by = :by, decided_person = :person,
                            decided_role = :role, decided_at = reg.clock(), content = CASE WHEN :to = 'RELEASED' THEN content END
                        WHERE serial = :serial AND state = :from""")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("note", note)
                        .param("by", deciding.account())
                        .param("person", deciding.person())
                        .param("role", deciding.role().name())
                        .param("serial", serial)
                        .update()
                == 1;
    }

    @Override
    public boolean applied(long serial, Actor applying) {
        return jdbc.sql("""
                        UPDATE reg.division_proposal SET state = 'APPLIED', applied_by = ?, applied_person = ?, applied_at = reg.clock(), content = NULL
                        WHERE serial = ? AND state = 'RELEASED'""")
                        .params(applying.account(), applying.person(), serial)
                        .update()
                == 1;
    }

    private static DivisionProposal read(ResultSet row, int n) throws SQLException {
        return new DivisionProposal(
                row.getLong("serial"),
                row.getString("file_name"),
                row.getString("covers"),
                row.getObject("edition", LocalDate.class),
                row.getInt("rows"),
                new RegionChanges(row.getInt("added"), row.getInt("renamed"), row.getInt("ended")),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("proposed_person"),
                row.getTimestamp("proposed_at").toInstant(),
                DivisionState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getString("note"),
                row.getString("applied_by"));
    }
}
