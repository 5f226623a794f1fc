package org.jiandang.persistence.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jiandang.monitoring.clue.ReportThrottle;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ten reports or questions per source in an hour and a hundred reports per village in a day. A village office whose people share one line still
 * gets its reports through; a machine does not fill a village's list.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TableReportThrottle implements ReportThrottle {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PER_SOURCE = 10;
    private static final int PER_VILLAGE = 100;
    private static final String QUESTION = "?";

    private final JdbcClient jdbc;
    private final Clock clock;

    TableReportThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean admitReport(String source, RegionCode village) {
        return admit(key(source), village.value());
    }

    @Override
    public boolean admitQuestion(String source) {
        return admit(key(source), QUESTION);
    }

    private boolean admit(byte[] source, String place) {
        // one at a time per place: reports side by side must not all see the count before each other
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 116))")
                .param(place)
                .query((row, n) -> 1)
                .list();
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM reg.report_attempt WHERE at < ?")
                .param(time(now.minus(DAY)))
                .update();
        boolean tooMany = since("source_key = ?", source, now.minus(HOUR)) >= PER_SOURCE
                || (!place.equals(QUESTION) && since("place = ?", place, now.minus(DAY)) >= PER_VILLAGE);
        if (tooMany) {
            return false;
        }
        jdbc.sql("INSERT INTO reg.report_attempt (at, source_key, place) VALUES (?, ?, ?)")
                .params(time(now), source, place)
                .update();
        return true;
    }

    private int since(String what, Object value, Instant from) {
        return jdbc.sql("SELECT count(*) FROM reg.report_attempt WHERE " + what + " AND at > ?")
                .params(value, time(from))
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] key(String source) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
