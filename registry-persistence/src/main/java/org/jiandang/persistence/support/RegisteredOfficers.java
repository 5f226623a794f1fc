package org.jiandang.persistence.support;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.SupportRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pairings and officers tell the household's own rules; beyond the area the database answers yes or no and nothing more. */
@Repository
class RegisteredOfficers implements SupportRegister {

    private static final String STANDS = """
            SELECT EXISTS (SELECT FROM reg.pairing WHERE county_code = :county AND household_serial = :household AND replaced_by IS NULL
                           AND since <= :day AND (until IS NULL OR until >= :day))""";

    private final JdbcClient jdbc;

    RegisteredOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasOfficer(HouseholdId household, LocalDate day) {
        return jdbc.sql(STANDS)
                .param("county", household.countyCode())
                .param("household", household.serial())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<ByteBuffer> officersAmong(Collection<byte[]> indexes) {
        if (indexes.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("SELECT reg.support_officers_among(:asked)")
                .param("asked", indexes.toArray(byte[][]::new))
                .query((row, n) -> ByteBuffer.wrap(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
