package org.jiandang.persistence.audit;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows that served a moment and say nothing of a household: counts of reading, sign-in attempts, keys of forms already sent, work that is over. What
 * people did stays in the audit record.
 */
@Component
class PastCounts {

    /** Each with the days it is kept, reckoned by the registry's time and the real one: whichever is earlier. */
    private static final Map<String, Integer> KEPT = Map.of(
            "login_attempt WHERE at", 7,
            "report_attempt WHERE at", 7,
            "elsewhere_asked WHERE day", 7,
            "elsewhere_number WHERE day", 7,
            "reading_purpose WHERE day", 7,
            "submission WHERE at", 2,
            "job WHERE ended_at", 180);

    private final JdbcClient jdbc;

    PastCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes what is past its days; how many rows. In a transaction, because that knows the registry's time. */
    @Transactional
    public long forget() {
        long forgotten =
                jdbc.sql("SELECT reg.forget_counts()").query(Long.class).single();
        for (Map.Entry<String, Integer> rows : KEPT.entrySet()) {
            forgotten += jdbc.sql("DELETE FROM reg." + rows.getKey()
                            + " < least(reg.clock(), clock_timestamp()) - make_interval(days => :days)")
                    .param("days", rows.getValue())
                    .update();
        }
        return forgotten;
    }
}
