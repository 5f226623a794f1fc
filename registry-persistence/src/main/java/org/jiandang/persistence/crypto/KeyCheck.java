package org.jiandang.persistence.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jiandang.persistence.start.RefusedToStart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At the start: the key file is there, closed to others, and the one this database was sealed with. */
final class KeyCheck {

    private static final String PUT_BACK = "Put back the key file of this registry (property registry.keys).";

    private final JdbcClient jdbc;

    KeyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of the file; a new file for a database that has never been sealed. */
    KeyFile matching(Path path, Algorithm algorithm) {
        try {
            boolean fresh = Files.notExists(path);
            if (fresh && notes("sealing_key")) {
                throw new RefusedToStart(
                        "The key file " + path + " is not there, but this database was sealed with one.", PUT_BACK);
            }
            KeyFile file = fresh ? KeyFile.create(path, algorithm) : KeyFile.read(path);
            if (file.isOpenToOthers()) {
                throw new RefusedToStart(
                        "The key file " + path + " can be read by others than its owner.",
                        "Run: chmod 600 " + path
                                + "; a mounted secret (Docker, Kubernetes): mode 0440, of root or of the registry's own user and group.");
            }
            if (file.masters().isEmpty() && !notes("master_key")) {
                // a registry of the time before there were master keys
                file = file.withNewMaster(algorithm);
            }
            return checked(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new RefusedToStart(
                    "The key file " + path + " cannot be read: " + unreadable.getMessage(), PUT_BACK, unreadable);
        }
    }

    private KeyFile checked(KeyFile file) {
        IndexKey first = file.index(1);
        jdbc.sql("INSERT INTO sealing_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING")
                .param(first.fingerprint())
                .update();
        byte[] noted = jdbc.sql("SELECT fingerprint FROM sealing_key")
                .query(byte[].class)
                .single();
        mustBe(first.fingerprint(), noted, file);
        jdbc.sql("INSERT INTO index_key (generation, algorithm, fingerprint) VALUES (1, ?, ?) ON CONFLICT DO NOTHING")
                .params(first.algorithm().name(), first.fingerprint())
                .update();
        if (!file.masters().isEmpty()) {
            MasterKey newest =
                    Objects.requireNonNull(file.masters().get(file.masters().lastKey()));
            jdbc.sql(
                            "INSERT INTO master_key (id, algorithm, fingerprint) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT FROM master_key)"
                                    + " ON CONFLICT DO NOTHING")
                    .params(newest.id(), newest.algorithm().name(), newest.fingerprint())
                    .update();
        }
        for (Noted key : noted("SELECT id, fingerprint FROM master_key WHERE state = 'CURRENT'")) {
            MasterKey there = file.masters().get(key.number());
            mustBe(there == null ? null : there.fingerprint(), key.fingerprint(), file);
        }
        for (Noted key : noted("SELECT generation, fingerprint FROM index_key")) {
            IndexKey there = file.indexes().get(key.number());
            mustBe(there == null ? null : there.fingerprint(), key.fingerprint(), file);
        }
        return file;
    }

    private boolean notes(String table) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + table + ")")
                .query(Boolean.class)
                .single();
    }

    private List<Noted> noted(String query) {
        return jdbc.sql(query)
                .query((row, n) -> new Noted(row.getInt(1), row.getBytes(2)))
                .list();
    }

    /** A lost key file must not be replaced in silence: new values would be sealed, and searched, with other keys than the old. */
    private static void mustBe(byte @Nullable [] fingerprint, byte[] noted, KeyFile file) {
        if (!Arrays.equals(noted, fingerprint)) {
            throw new RefusedToStart(
                    "The key file " + file.path() + " is not the one this database was sealed with.", PUT_BACK);
        }
    }

    private record Noted(int number, byte[] fingerprint) {}
}
