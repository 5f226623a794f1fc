package org.jiandang.persistence.crypto;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which generation of the blind index the database holds. A transaction asks once and can rely on it until its end, since the switch to the next
 * one waits for running transactions, and they for it.
 */
final class IndexGeneration {

    private final JdbcClient jdbc;
    private volatile int latest;

    IndexGeneration(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.latest = read();
    }

    int now() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return latest;
        }
        Integer asked = (Integer) TransactionSynchronizationManager.getResource(this);
        if (asked != null) {
            return asked;
        }
        int generation = read();
        latest = generation;
        TransactionSynchronizationManager.bindResource(this, generation);
        TransactionSynchronizationManager.registerSynchronization(new UntilItsEnd());
        return generation;
    }

    /** To be called after a switch. */
    void readAgain() {
        latest = read();
    }

    private int read() {
        return jdbc.sql("SELECT generation FROM reg.index_key WHERE state = 'CURRENT'")
                .query(Integer.class)
                .single();
    }

    private final class UntilItsEnd implements TransactionSynchronization {

        private int generation;

        @Override
        public void suspend() {
            generation = (Integer)
                    Objects.requireNonNull(TransactionSynchronizationManager.unbindResource(IndexGeneration.this));
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(IndexGeneration.this, generation);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(IndexGeneration.this);
        }
    }
}
