package org.jiandang.persistence.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.exchange.judge.Register;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.DuplicateAttempts;
import org.jiandang.persistence.household.AskedElsewhere;
import org.jiandang.persistence.household.RunningCases;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The register asked in blocks of a thousand; rows come as JSON and are taken apart by the names of the columns. */
@Component
@Transactional(readOnly = true)
class JdbcRegister implements Register {
    private static final int BLOCK = 1000;
    private static final String HOUSEHOLDS = """
            select to_jsonb(h) || jsonb_build_object('_year', to_jsonb(a), '_members', coalesce((
                       select jsonb_agg(to_jsonb(m) || jsonb_build_object('_year', to_jsonb(am)) order by m.no)
                       from reg.member m left join reg.annual_member am
                         on am.county_code = m.county_code and am.household_serial = m.household_serial
                        and am.member_no = m.no and am.year = :year
                       where m.county_code = h.county_code and m.household_serial = h.serial), '[]'),
                   '_income', coalesce((
                       select jsonb_object_agg(i.item, i.amount) from reg.annual_income i
                       where i.county_code = h.county_code and i.household_serial = h.serial and i.year = :year), '{}'),
                   '_under_decision', exists (
                       select from reg.case_file c
                       where c.county_code = h.county_code and c.household_serial = h.serial and c.ended_on is null
                         and c.stage = any(:stages)))
            from reg.household h left join reg.annual_record a
              on a.county_code = h.county_code and a.household_serial = h.serial and a.year = :year
            where h.county_code = :county and (h.national_no = any(:numbers) or h.household_no = any(:numbers))
            """;

    private final JdbcClient jdbc;
    private final AskedElsewhere limit;
    private final Audit audit;
    private final DuplicateAttempts attempts;
    private final JsonMapper json;

    JdbcRegister(JdbcClient jdbc, AskedElsewhere limit, Audit audit, DuplicateAttempts attempts, JsonMapper json) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.limit = limit;
        this.attempts = attempts;
        this.json = json;
    }

    @Override
    public Map<String, Registered> households(String countyCode, Collection<String> numbers, int year) {
        Map<String, Registered> found = new HashMap<>();
        for (List<String> block : blocks(numbers)) {
            jdbc
                    .sql(HOUSEHOLDS)
                    .param("county", countyCode)
                    .param("year", year)
                    .param("stages", RunningCases.stages())
                    .param("numbers", block.toArray(String[]::new))
                    .query(String.class)
                    .stream()
                    .map(json::readTree)
                    .forEach(row -> {
                        Registered household = RegisteredRow.of(row);
                        found.put(household.householdNo(), household);
                        String national = RegisteredRow.text(row, "national_no");
                        if (national != null) {
                            found.put(national, household);
                        }
                    });
        }
        return found;
    }

    @Override
    public Map<String, Resident> residents(Collection<String> indexes) {
        Map<String, Resident> found = new HashMap<>();
        for (List<String> block : blocks(indexes)) {
            jdbc.sql("""
                            select encode(r.id_index, 'hex') as id, r.county_code, r.household_serial, r.village_code, r.member_no,
                                   coalesce(h.national_no, h.household_no) as number
                            from reg.resident r
                            join reg.household h on h.county_code = r.county_code and h.serial = r.household_serial
                            where r.id_index = any(:indexes)
                            """)
                    .param("indexes", bytes(block))
                    .query((row, n) -> found.put(
                            row.getString("id"),
                            new Resident(
                                    new HouseholdId(row.getString("county_code"), row.getLong("household_serial")),
                                    row.getString("village_code"),
                                    row.getString("number"),
                                    row.getInt("member_no"))))
                    .list();
        }
        return found;
    }

    /** Counted, since it looks beyond the area; within a transaction that only reads it would be refused. */
    @Override
    @Transactional
    public Set<String> registeredAnywhere(Collection<String> indexes) {
        Set<String> found = new HashSet<>();
        if (!indexes.isEmpty()) {
            limit.byImport(indexes.size());
            audit.record(AuditEvent.done("ASK_REGISTERED_ELSEWHERE", "resident", indexes.size() + " numbers"));
        }
        for (List<String> block : blocks(indexes)) {
            jdbc.sql("select encode(r, 'hex') from reg.registered_elsewhere(:indexes) r")
                    .param("indexes", bytes(block))
                    .query(String.class)
                    .list()
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    @Transactional
    public void tried(String index, String village, @Nullable HouseholdId household) {
        RegionCode.parse(village)
                .ifPresent(code -> attempts.note(HexFormat.of().parseHex(index), code, household, null));
    }

    private static byte[][] bytes(List<String> indexes) {
        return indexes.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    private static List<List<String>> blocks(Collection<String> all) {
        String[] list = all.toArray(String[]::new);
        List<List<String>> blocks = new ArrayList<>();
        for (int from = 0; from < list.length; from += BLOCK) {
            blocks.add(Arrays.asList(list).subList(from, Math.min(list.length, from + BLOCK)));
        }
        return blocks;
    }
}
