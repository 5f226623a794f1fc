package org.jiandang.persistence.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.ReadingPurposes;
import org.jiandang.audit.StatedReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purposes of a day in {@code reading_purpose}; the person counts, whatever account is used. */
@Component
@Transactional
class TableReadingPurposes implements ReadingPurposes {

    private static final String NAMED = """
            FROM reg.reading_purpose p
            WHERE p.person = :person AND p.day = :day AND p.county_code = :county AND p.household_serial = :serial""";

    private static final String ADD = """
            INSERT INTO reg.reading_purpose (person, day, county_code, household_serial, purpose)
            VALUES (:person, :day, :county, :serial, :purpose) ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    TableReadingPurposes(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMissing(String household) {
        return Acting.require().role().readsFromAbove()
                && about(
                                "SELECT (:lists OR EXISTS (SELECT FROM reg.household h WHERE h.county_code = :county AND h.serial = :serial))"
                                        + " AND NOT EXISTS (SELECT " + NAMED + ")",
                                household)
                        .param("lists", household.equals(CARE_LISTS))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> named(String household) {
        return Acting.require().role().readsFromAbove()
                ? about("SELECT p.purpose " + NAMED, household)
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public void name(String household, String purpose) {
        String said = purpose.strip();
        if (!StatedReason.isSaid(said) || said.length() > LONGEST) {
            throw new IllegalArgumentException("a purpose of 1 to " + LONGEST + " characters");
        }
        boolean lists = household.equals(CARE_LISTS);
        String kept = JdbcAudit.withoutNumbers(said);
        about(ADD, household).param("purpose", kept).update();
        audit.record(AuditEvent.done("NAME_PURPOSE", lists ? "page:/care/list" : "household:" + household)
                .forPurpose(said)
                .showing(lists ? List.of() : List.of(household)));
    }

    private JdbcClient.StatementSpec about(String sql, String household) {
        Actor actor = Acting.require();
        return jdbc.sql(sql)
                .param("person", actor.person())
                .param("day", LocalDate.now(clock))
                .param("county", household.substring(0, household.indexOf('-')))
                .param("serial", Long.parseLong(household.substring(household.indexOf('-') + 1)));
    }
}
