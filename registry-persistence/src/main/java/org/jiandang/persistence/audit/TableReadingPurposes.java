package org.jiandang.persistence.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.ReadingPurposes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purposes of a day in {@code reading_purpose}; the person counts, whatever account is used. */
@Component
@Transactional
class TableReadingPurposes implements ReadingPurposes {

    private static final Set<Role> ASKED = Set.of(Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);
    private static final String NAMED = """
            FROM reg.reading_purpose p
            WHERE p.person = :person AND p.day = :day AND p.county_code = :county AND p.household_serial = :serial""";

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
        return ASKED.contains(Acting.require().role())
                && about(
                                "SELECT EXISTS (SELECT FROM reg.household h WHERE h.county_code = :county AND h.serial = :serial)"
                                        + " AND NOT EXISTS (SELECT " + NAMED + ")",
                                household)
                        .query(Boolean.class)
                        .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> named(String household) {
        return ASKED.contains(Acting.require().role())
                ? about("SELECT p.purpose " + NAMED, household)
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public void name(String household, String purpose) {
        String said = purpose.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a purpose of 1 to " + LONGEST + " characters");
        }
        about("""
                        INSERT INTO reg.reading_purpose (person, day, county_code, household_serial, purpose)
                        VALUES (:person, :day, :county, :serial, :purpose) ON CONFLICT DO NOTHING""", household).param("purpose", JdbcAudit.withoutNumbers(said)).update();
        audit.record(AuditEvent.done("NAME_PURPOSE", "household:" + household)
                .forPurpose(said)
                .showing(List.of(household)));
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
