package org.jiandang.persistence.crypto;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jiandang.job.JobFailed;
import org.jiandang.keys.KeyChest.Stretch;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A new generation of the blind index: worked out beside the old one, and then put in its place at once. */
final class IndexKeyChange {

    private static final int REST = 20_000;

    /** How PostgreSQL calls a lock that was not to be had in time. */
    private static final String LOCKED = "55P03";

    private final Keyring keyring;
    private final IndexGeneration generation;
    private final JdbcClient jdbc;
    private final TransactionTemplate step;

    IndexKeyChange(Keyring keyring, IndexGeneration generation, JdbcClient jdbc, TransactionTemplate step) {
        this.keyring = keyring;
        this.generation = generation;
        this.jdbc = jdbc;
        this.step = step;
    }

    /** What an earlier change, or one with another key file, has left behind is no use: it would be written in the place of the right indexes. */
    void clearStageOfAnotherKey() {
        int next = current() + 1;
        boolean ofThis = keyring.file().indexes().containsKey(next)
                && jdbc.sql("SELECT old_index, new_index FROM reg.index_stage LIMIT 1")
                        .query((row, n) ->
                                Arrays.equals(keyring.file().blindIndex().next(row.getBytes(1), next), row.getBytes(2)))
                        .optional()
                        .orElse(true);
        if (!ofThis) {
            step.executeWithoutResult(
                    status -> jdbc.sql("DELETE FROM reg.index_stage").update());
        }
    }

    int stage(Stretch stretch) {
        return staged(
                "SELECT DISTINCT * FROM reg.unstaged_indexes(?, ?, ?, ?)",
                stretch.table(),
                stretch.column(),
                stretch.first(),
                stretch.next());
    }

    int stageRest() {
        int all = 0;
        int more = REST;
        while (more == REST) {
            more = staged("SELECT * FROM reg.unstaged_indexes(?)", REST);
            all += more;
        }
        return all;
    }

    private int staged(String query, Object... parameters) {
        Integer staged = step.execute(status -> {
            BlindIndex index = keyring.file().blindIndex();
            int next = current() + 1;
            List<byte[]> olds =
                    jdbc.sql(query).params(parameters).query(byte[].class).list();
            byte[][] news = olds.stream().map(old -> index.next(old, next)).toArray(byte[][]::new);
            jdbc.sql("INSERT INTO reg.index_stage SELECT * FROM unnest(?::bytea[], ?::bytea[]) ON CONFLICT DO NOTHING")
                    .params(olds.toArray(byte[][]::new), news)
                    .update();
            return olds.size();
        });
        return staged == null ? 0 : staged;
    }

    long switchAll() {
        try {
            return switched();
        } catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException sql && LOCKED.equals(sql.getSQLState())) {
                throw new JobFailed("keys.busy");
            }
            throw failure;
        }
    }

    private long switched() {
        Long changed = step.execute(status -> {
            // before the longest statement there is; who would be kept waiting by it is told to come back
            jdbc.sql("SELECT set_config('statement_timeout', '0', true)")
                    .query((row, n) -> 0)
                    .list();
            jdbc.sql("SELECT reg.own_indexes()").query((row, n) -> 0).list();
            // what was written since; nobody writes any more
            stageRest();
            int next = current() + 1;
            IndexKey fresh = keyring.file().index(next);
            long all = jdbc.sql("SELECT reg.switch_indexes()").query(Long.class).single();
            jdbc.sql("UPDATE reg.index_key SET state = 'RETIRED', retired_at = reg.clock() WHERE state = 'CURRENT'")
                    .update();
            jdbc.sql("INSERT INTO reg.index_key (generation, algorithm, fingerprint) VALUES (?, ?, ?)")
                    .params(next, fresh.algorithm().name(), fresh.fingerprint())
                    .update();
            return all;
        });
        generation.readAgain();
        return changed == null ? 0 : changed;
    }

    int current() {
        return jdbc.sql("SELECT generation FROM reg.index_key WHERE state = 'CURRENT'")
                .query(Integer.class)
                .single();
    }
}
