package org.jiandang.persistence.recheck;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of a batch is also registered in another household, or as a support officer, or reported dead. The narrow table of residents is joined; beyond the area the
 * database says yes or no.
 */
@Component
class PeopleElsewhere {

    /** Active members who are registered with another household of the area, or with none of it. */
    private static final String STRANGERS = """
            SELECT m.household_serial, m.no, m.id_index, r.id_index IS NULL AS unknown, r.village_code, h.household_no
            FROM unnest(:serials) AS k (serial)
            JOIN member m ON m.county_code = :county AND m.household_serial = k.serial
            LEFT JOIN (resident r JOIN household h ON h.county_code = r.county_code AND h.serial = r.household_serial)
                ON r.id_index = m.id_index
            WHERE m.left_on IS NULL AND m.id_index IS NOT NULL
              AND (r.county_code, r.household_serial) IS DISTINCT FROM (m.county_code, m.household_serial)""";

    private static final String PEOPLE = """
            WITH people AS MATERIALIZED (
                SELECT m.household_serial, m.no, m.id_index FROM unnest(:serials) AS k (serial)
                JOIN member m ON m.county_code = :county AND m.household_serial = k.serial
                WHERE m.left_on IS NULL AND m.id_index IS NOT NULL)
            """;

    private static final String OFFICERS = PEOPLE + """
            SELECT p.household_serial, p.no
            FROM reg.support_officers_among(ARRAY(SELECT id_index FROM people)) AS o (id_index) JOIN people p ON p.id_index = o.id_index""";

    /** At least one row, which says whether the county has a roster at all. The roster is asked once, not for every person. */
    private static final String DEAD = PEOPLE + """
            , d AS MATERIALIZED (SELECT reg.reported_dead(:county, ARRAY(SELECT id_index FROM people)) AS reported)
            SELECT d.reported IS NOT NULL, p.household_serial, p.no
            FROM d LEFT JOIN (unnest((SELECT reported FROM d)) AS u (id_index) JOIN people p ON p.id_index = u.id_index) ON true""";

    private final JdbcClient jdbc;
    private final Audit audit;

    PeopleElsewhere(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    private record Unknown(long serial, int no, byte[] index) {}

    /** The members who are support officers, by household. */
    Map<Long, Set<Integer>> officers(String county, Long[] serials) {
        Map<Long, Set<Integer>> found = new HashMap<>();
        jdbc.sql(OFFICERS).param("county", county).param("serials", serials).query(row -> {
            found.computeIfAbsent(row.getLong(1), serial -> new HashSet<>()).add(row.getInt(2));
        });
        return found;
    }

    /** The members whom the county's roster of deaths names, by household; none at all where it has no roster. */
    @Nullable
    Map<Long, Set<Integer>> dead(String county, Long[] serials) {
        Map<Long, Set<Integer>> found = new HashMap<>();
        boolean[] asked = new boolean[1];
        jdbc.sql(DEAD).param("county", county).param("serials", serials).query(row -> {
            asked[0] = row.getBoolean(1);
            if (row.getObject(2) != null) {
                found.computeIfAbsent(row.getLong(2), serial -> new HashSet<>()).add(row.getInt(3));
            }
        });
        return asked[0] ? found : null;
    }

    /** Other registrations, by household and member. */
    Map<Long, Map<Integer, Duplicate>> duplicates(String county, Long[] serials, Map<Long, RegionCode> villages) {
        Map<Long, Map<Integer, Duplicate>> found = new HashMap<>();
        List<Unknown> unknown = new ArrayList<>();
        jdbc.sql(STRANGERS).param("county", county).param("serials", serials).query(row -> {
            long serial = row.getLong(1);
            if (row.getBoolean(4)) {
                unknown.add(new Unknown(serial, row.getInt(2), row.getBytes(3)));
            } else {
                put(found, serial, row.getInt(2), villages, RegionCode.of(row.getString(5)), row.getString(6));
            }
        });
        if (!unknown.isEmpty()) {
            Set<ByteBuffer> elsewhere = elsewhere(unknown);
            unknown.stream()
                    .filter(one -> elsewhere.contains(ByteBuffer.wrap(one.index())))
                    .forEach(one -> put(found, one.serial(), one.no(), villages, null, null));
        }
        return found;
    }

    private static void put(
            Map<Long, Map<Integer, Duplicate>> found,
            long serial,
            int no,
            Map<Long, RegionCode> villages,
            @Nullable RegionCode other,
            @Nullable String number) {
        RegionCode village = Objects.requireNonNull(villages.get(serial));
        found.computeIfAbsent(serial, key -> new HashMap<>()).put(no, Duplicate.seenFrom(village, other, number));
    }

    private Set<ByteBuffer> elsewhere(List<Unknown> unknown) {
        audit.record(AuditEvent.done("ASK_REGISTERED_ELSEWHERE", "resident", unknown.size() + " numbers"));
        Set<ByteBuffer> registered = new HashSet<>();
        jdbc.sql("SELECT reg.registered_elsewhere(:asked)")
                .param("asked", unknown.stream().map(Unknown::index).toArray(byte[][]::new))
                .query(row -> {
                    registered.add(ByteBuffer.wrap(row.getBytes(1)));
                });
        return registered;
    }
}
