package org.jiandang.persistence.crypto;

import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals every data key with another master key, in the caller's transaction. */
final class MasterChange {

    private final Keyring keyring;
    private final JdbcClient jdbc;
    private final SealAlarm alarm;

    MasterChange(Keyring keyring, JdbcClient jdbc, SealAlarm alarm) {
        this.keyring = keyring;
        this.jdbc = jdbc;
        this.alarm = alarm;
    }

    void sealWith(MasterKey fresh, int before) {
        lockDataKeys(jdbc);
        jdbc.sql(
                        "UPDATE reg.master_key SET state = 'RETIRED', retired_at = reg.clock() WHERE id = ? AND state = 'CURRENT'")
                .param(before)
                .update();
        jdbc.sql("INSERT INTO reg.master_key (id, algorithm, fingerprint) VALUES (?, ?, ?)")
                .params(fresh.id(), fresh.algorithm().name(), fresh.fingerprint())
                .update();
        List<Wrapped> all = jdbc.sql("SELECT id, county_code, generation, master_key, sealed FROM reg.data_key")
                .query((row, n) ->
                        new Wrapped(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4), row.getBytes(5)))
                .list();
        for (Wrapped key : all) {
            rewrap(key, fresh);
        }
    }

    /** One that does not open stays under the old master key; its county is closed already, the others need not wait for it. */
    private void rewrap(Wrapped key, MasterKey fresh) {
        try {
            byte[] secret = keyring.master(key.master()).unwrap(key.sealed(), key.county(), key.generation());
            jdbc.sql("UPDATE reg.data_key SET sealed = ?, master_key = ? WHERE id = ?")
                    .params(fresh.wrap(secret, key.county(), key.generation()), fresh.id(), key.id())
                    .update();
        } catch (GeneralSecurityException broken) {
            alarm.broken("data_key:" + key.county() + ":" + key.generation(), broken);
        }
    }

    /** Nobody else makes or seals data keys until the end of the transaction. */
    static void lockDataKeys(JdbcClient jdbc) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('reg.data_key'))")
                .query((row, n) -> 0)
                .list();
    }

    private record Wrapped(int id, String county, int generation, int master, byte[] sealed) {}
}
