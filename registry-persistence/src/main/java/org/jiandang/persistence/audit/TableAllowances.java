package org.jiandang.persistence.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.AllowanceUsedUp;
import org.jiandang.audit.Allowances;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts in {@code allowance_use}; one statement adds and tells, so that requests side by side do not pass the limit together. */
@Component
@Transactional
class TableAllowances implements Allowances {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int NEAR_FIFTHS = 4;

    private static final String USE = """
            INSERT INTO reg.allowance_use AS u (person, kind, period, used) VALUES (:person, :kind, :period, 1)
            ON CONFLICT ON CONSTRAINT allowance_use_pk DO UPDATE SET used = u.used + 1 RETURNING used""";

    private static final String SEE = """
            INSERT INTO reg.household_seen (person, day, county_code, household_serial)
            SELECT :person, :day, :county, :serial
            WHERE NOT EXISTS (SELECT FROM reg.case_file c
                              WHERE c.county_code = :county AND c.household_serial = :serial AND c.ended_on IS NULL)
            ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final Clock clock;
    private final int details;
    private final int reveals;
    private final int searches;

    TableAllowances(
            JdbcClient jdbc,
            Alarms alarms,
            Clock clock,
            @Value("${registry.limits.details-per-day:300}") int details,
            @Value("${registry.limits.reveals-per-day:50}") int reveals,
            @Value("${registry.limits.searches-per-minute:20}") int searches) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.clock = clock;
        this.details = details;
        this.reveals = reveals;
        this.searches = searches;
    }

    @Override
    public void use(Kind kind) {
        Actor actor = Acting.require();
        int limit = limit(kind);
        int used = jdbc.sql(USE)
                .param("person", actor.person())
                .param("kind", kind.name())
                .param("period", Timestamp.from(period(kind)))
                .query(Integer.class)
                .single();
        if (used > limit) {
            alarms.raise(Alarms.Kind.MASS_READING, kind.name(), "limit=" + limit);
            throw new AllowanceUsedUp(kind, limit);
        }
        if (used == (limit * NEAR_FIFTHS + NEAR_FIFTHS) / (NEAR_FIFTHS + 1)) {
            alarms.raise(Alarms.Kind.MASS_READING_NEAR, kind.name(), used + "/" + limit);
        }
    }

    @Override
    public void detail(String household) {
        int seen = jdbc.sql(SEE)
                .param("person", Acting.require().person())
                .param("day", LocalDate.now(clock))
                .param("county", household.substring(0, household.indexOf('-')))
                .param("serial", Long.parseLong(household.substring(household.indexOf('-') + 1)))
                .update();
        if (seen == 1) {
            use(Kind.DETAIL);
        }
    }

    private Instant period(Kind kind) {
        Instant now = clock.instant();
        return kind == Kind.SEARCH
                ? now.truncatedTo(ChronoUnit.MINUTES)
                : now.atZone(CHINA).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    private int limit(Kind kind) {
        return switch (kind) {
            case DETAIL -> details;
            case REVEAL -> reveals;
            case SEARCH -> searches;
        };
    }
}
