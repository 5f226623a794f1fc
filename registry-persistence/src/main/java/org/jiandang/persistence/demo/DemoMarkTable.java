package org.jiandang.persistence.demo;

import org.jiandang.demo.DemoMarks;
import org.jiandang.persistence.start.RefusedToStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The marks in {@code reg.demo_mark}. Whoever works in a registry has an account, so accounts without the mark mean real use. */
@Component
@Transactional
class DemoMarkTable implements DemoMarks {

    private static final String BEGUN = "begun";

    private final JdbcClient jdbc;

    DemoMarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void claim() {
        if (isDone(BEGUN)) {
            return;
        }
        boolean used = jdbc.sql("SELECT EXISTS (SELECT FROM reg.account WHERE created_by <> 'demo')")
                .query(Boolean.class)
                .single();
        if (used) {
            throw new RefusedToStart(
                    "This database holds a registry in real use, not the demonstration's.",
                    "Start it with --demo=none, or give the demonstration another data folder (--registry.data) or database.");
        }
        done(BEGUN);
    }

    @Override
    @Transactional(readOnly = true)
    public void mustNotBeClaimed() {
        if (isDone(BEGUN)) {
            throw new RefusedToStart(
                    "This database holds the demonstration: invented people, and log-ins whose password is printed.",
                    "Begin real use with an empty database or data folder (--registry.data); start this one without --demo=none.");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDone(String step) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM reg.demo_mark WHERE step = :step)")
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void done(String step) {
        jdbc.sql("INSERT INTO reg.demo_mark (step) VALUES (:step) ON CONFLICT DO NOTHING")
                .param("step", step)
                .update();
    }
}
