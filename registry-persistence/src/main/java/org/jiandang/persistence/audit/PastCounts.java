package org.jiandang.persistence.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of reading that no limit asks for any more; who read what stays in the audit record. */
@Component
class PastCounts {

    private final JdbcClient jdbc;

    PastCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes counts older than a week; how many. In a transaction, because that knows the registry's time. */
    @Transactional
    public long forget() {
        return jdbc.sql("SELECT reg.forget_counts()").query(Long.class).single();
    }
}
