package org.jiandang.persistence.reference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stamps of reference data: each change takes a new one, also on another node, and never one that was taken before. */
@Component
class Stamps {

    /** What is stamped on its own. */
    enum Kind {
        REGION,
        POLICY,
        CALENDAR
    }

    private final JdbcClient jdbc;

    Stamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long current(Kind kind) {
        return jdbc.sql("SELECT stamp FROM reference_stamp WHERE kind = ?")
                .param(kind.name())
                .query(Long.class)
                .single();
    }

    /** Takes the next stamp inside the transaction of the change; changes of one kind wait for one another. */
    long next(Kind kind) {
        return jdbc.sql(
                        "UPDATE reference_stamp SET stamp = nextval('reference_stamp_seq') WHERE kind = ? RETURNING stamp")
                .param(kind.name())
                .query(Long.class)
                .single();
    }
}
