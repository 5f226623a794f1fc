package org.jiandang.persistence.reference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files have been taken, by hash: the same file a second time changes nothing. */
@Component
class LoadedFiles {

    private final JdbcClient jdbc;

    LoadedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the newest file taken under the name is this very one. Waits for another node that is loading. */
    boolean has(String name, byte[] file) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('reg.loaded_file'))")
                .query()
                .listOfRows();
        return jdbc.sql("SELECT count(*) FROM loaded_file WHERE name = ? AND hash = ?")
                        .params(name, hash(file))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void record(String name, byte[] file, int rows, @Nullable LocalDate edition, @Nullable String covers) {
        jdbc.sql("""
                        INSERT INTO loaded_file (name, hash, rows, edition, covers) VALUES (:name, :hash, :rows, :edition, :covers)
                        ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, rows = excluded.rows, edition = excluded.edition,
                            covers = excluded.covers, loaded_at = clock_timestamp()
                        """)
                .param("name", name)
                .param("hash", hash(file))
                .param("rows", rows)
                .param("edition", edition)
                .param("covers", covers)
                .update();
    }

    /** The newest edition taken of divisions that overlap the prefix. */
    Optional<LocalDate> newestEdition(String covers) {
        return jdbc.sql(
                        "SELECT max(edition) FROM loaded_file WHERE starts_with(covers, :covers) OR starts_with(:covers, covers)")
                .param("covers", covers)
                .query((row, no) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
