package org.jiandang.persistence.crypto;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Role;
import org.jiandang.keys.KeyKind;
import org.jiandang.keys.KeyRotation;
import org.jiandang.keys.KeyRotations;
import org.jiandang.keys.RotationState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes of keys in {@code reg.key_rotation}. */
@Repository
@Transactional
class KeyRotationTable implements KeyRotations {

    private final JdbcClient jdbc;

    KeyRotationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> add(KeyKind kind, String reason, KeyRotation.Word asked) {
        return jdbc.sql("""
                        INSERT INTO reg.key_rotation (kind, reason, asked_person, asked_name, asked_role, asked_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .params(
                        kind.name(),
                        reason,
                        asked.person(),
                        asked.name(),
                        asked.role().name(),
                        Timestamp.from(asked.at()))
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<KeyRotation> find(long id) {
        return jdbc.sql("SELECT * FROM reg.key_rotation WHERE id = ?")
                .param(id)
                .query(KeyRotationTable::read)
                .optional();
    }

    @Override
    public List<KeyRotation> latest(int limit) {
        return jdbc.sql("SELECT * FROM reg.key_rotation ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query(KeyRotationTable::read)
                .list();
    }

    @Override
    public boolean confirm(long id, KeyRotation.Word confirmed) {
        return jdbc.sql("""
                                UPDATE reg.key_rotation SET state = 'RUNNING', confirmed_person = ?, confirmed_name = ?, confirmed_role = ?, confirmed_at = ?
                                WHERE id = ? AND state = 'ASKED'""")
                        .params(
                                confirmed.person(),
                                confirmed.name(),
                                confirmed.role().name(),
                                Timestamp.from(confirmed.at()),
                                id)
                        .update()
                == 1;
    }

    @Override
    public boolean move(long id, RotationState from, RotationState to, Instant at) {
        boolean ends = to == RotationState.DONE || to == RotationState.WITHDRAWN;
        return jdbc.sql(
                                "UPDATE reg.key_rotation SET state = :to, stop_asked = false, ended_at = :ended WHERE id = :id AND state = :from")
                        .param("to", to.name())
                        .param("ended", ends ? Timestamp.from(at) : null)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    @Override
    public void askToStop(long id) {
        jdbc.sql("UPDATE reg.key_rotation SET stop_asked = true WHERE id = ? AND state = 'RUNNING'")
                .param(id)
                .update();
    }

    @Override
    public boolean isStopAsked(long id) {
        return jdbc.sql("SELECT stop_asked FROM reg.key_rotation WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void count(long id, long done) {
        jdbc.sql("UPDATE reg.key_rotation SET done = done + ? WHERE id = ?")
                .params(done, id)
                .update();
    }

    @Override
    public void unopened(long id, long values) {
        jdbc.sql("UPDATE reg.key_rotation SET unopened = ? WHERE id = ?")
                .params(values, id)
                .update();
    }

    private static KeyRotation read(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new KeyRotation(
                row.getLong("id"),
                KeyKind.valueOf(row.getString("kind")),
                RotationState.valueOf(row.getString("state")),
                row.getString("reason"),
                new KeyRotation.Word(
                        row.getString("asked_person"),
                        row.getString("asked_name"),
                        Role.valueOf(row.getString("asked_role")),
                        row.getTimestamp("asked_at").toInstant()),
                confirmed(row),
                row.getTimestamp("prepared_at") != null,
                row.getLong("done"),
                row.getLong("unopened"),
                ended == null ? null : ended.toInstant());
    }

    private static KeyRotation.@Nullable Word confirmed(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("confirmed_at");
        return at == null
                ? null
                : new KeyRotation.Word(
                        row.getString("confirmed_person"),
                        row.getString("confirmed_name"),
                        Role.valueOf(row.getString("confirmed_role")),
                        at.toInstant());
    }
}
