package org.jiandang.persistence.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.care.CareArrangement;
import org.jiandang.care.CareCount;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareEvent;
import org.jiandang.care.CareEventKind;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareId;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareRegister;
import org.jiandang.care.CareState;
import org.jiandang.care.Family;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in care in their table. */
@Repository
class CareTable implements CareRegister {

    /** What the card tells again is suggested anew; one set aside stays so, and one ended by a person while the card told it. */
    private static final String BRING = """
            INSERT INTO reg.care_entry AS c (county_code, serial, village_code, household_serial, member_no, care_group, state, holds)
            SELECT :county, nextval('reg.care_serial'), :village, d.household, d.member, d.care_group, 'SUGGESTED', true
            FROM unnest(cast(:households AS bigint[]), cast(:members AS int[]), cast(:groups AS text[])) AS d (household, member, care_group)
            ON CONFLICT ON CONSTRAINT care_entry_once DO UPDATE
            SET state = CASE WHEN c.state = 'ENDED' THEN 'SUGGESTED' ELSE c.state END,
                reason = CASE WHEN c.state = 'SET_ASIDE' THEN c.reason END, holds = true, version = c.version + 1
            WHERE c.holds IS DISTINCT FROM true
            RETURNING (c.state = 'SUGGESTED')::int AS fresh""";

    /** What is no longer told: a suggestion ends by itself, what a person has confirmed is noted and waits for a person. */
    private static final String LAPSE = """
            UPDATE reg.care_entry c
            SET state = CASE WHEN c.state = 'SUGGESTED' THEN 'ENDED' ELSE c.state END, holds = false,
                reason = CASE WHEN c.state <> 'CONFIRMED' THEN c.reason END, version = c.version + 1
            WHERE c.village_code = :village AND c.holds
              AND NOT EXISTS (SELECT FROM unnest(cast(:households AS bigint[]), cast(:members AS int[]), cast(:groups AS text[]))
                                AS d (household, member, care_group)
                              WHERE d.household = c.household_serial AND d.member = c.member_no AND d.care_group = c.care_group)""";

    private static final String ADD = """
            INSERT INTO reg.care_entry AS c (county_code, serial, village_code, household_serial, member_no, care_group, state, reason,
                decided_name, decided_on)
            SELECT :county, :serial, h.village_code, h.serial, :member, :group, 'CONFIRMED', :reason, :by, reg.today()
            FROM reg.household h WHERE h.county_code = :county AND h.serial = :household
            ON CONFLICT ON CONSTRAINT care_entry_once DO NOTHING""";

    private static final String DECIDE = """
            UPDATE reg.care_entry SET state = :state, reason = :reason, decided_name = :by, decided_on = reg.today(), version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version""";

    private static final String ARRANGE = """
            UPDATE reg.care_entry SET guardian = :guardian, guardian_phone = :phone, guardianship = :kind, guardianship_state = :state,
                away_at = :awayAt, livelihood = :livelihood, relief = :relief, living_allowance = :living, nursing_allowance = :nursing,
                rehabilitation = :rehabilitation, version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version""";

    private static final String NOTE = """
            INSERT INTO reg.care_event (county_code, serial, village_code, care_serial, kind, happened_on, note, recorded_name)
            SELECT c.county_code, nextval('reg.care_serial'), c.village_code, c.serial, :kind, :on, :note, :by
            FROM reg.care_entry c WHERE c.county_code = :county AND c.serial = :serial""";

    private final JdbcClient jdbc;
    private final FamilyRows families;
    private final CareCountRows counts;
    private final RegistryClock clock;

    CareTable(JdbcClient jdbc, FamilyRows families, CareCountRows counts, RegistryClock clock) {
        this.counts = counts;
        this.jdbc = jdbc;
        this.families = families;
        this.clock = clock;
    }

    @Override
    public List<Family> families(RegionCode village) {
        return families.of(village, clock.today());
    }

    @Override
    public int bring(RegionCode village, Collection<Derived> derived) {
        Map<String, Object> told = new HashMap<>();
        told.put("village", village.value());
        told.put("county", village.countyCode());
        told.put(
                "households",
                derived.stream().map(one -> one.household().serial()).toArray(Long[]::new));
        told.put("members", derived.stream().map(Derived::memberNo).toArray(Integer[]::new));
        told.put("groups", derived.stream().map(one -> one.group().name()).toArray(String[]::new));
        jdbc.sql(LAPSE).params(told).update();
        return jdbc.sql(BRING).params(told).query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public boolean add(CareId id, HouseholdId household, int memberNo, CareGroup group, String reason, String byName) {
        return of(id, ADD)
                        .param("household", household.serial())
                        .param("member", memberNo)
                        .param("group", group.name())
                        .param("reason", reason)
                        .param("by", byName)
                        .update()
                == 1;
    }

    @Override
    public int decide(CareId id, int version, CareState state, @Nullable String reason, String byName) {
        return of(id, DECIDE)
                .param("version", version)
                .param("state", state.name())
                .param("reason", reason)
                .param("by", byName)
                .update();
    }

    @Override
    public int arrange(CareId id, int version, CareArrangement arrangement) {
        return of(id, ARRANGE)
                .param("version", version)
                .params(CareCells.values(arrangement))
                .update();
    }

    @Override
    public void note(CareId id, CareEvent event) {
        of(id, NOTE)
                .param("kind", event.kind().name())
                .param("on", event.on())
                .param("note", event.note())
                .param("by", event.recordedBy())
                .update();
    }

    @Override
    public Optional<CareEntry> find(CareId id) {
        return of(id, CareCells.SELECT + "WHERE c.county_code = :county AND c.serial = :serial")
                .query(CareCells::read)
                .optional();
    }

    @Override
    public List<CareEvent> events(CareId id) {
        return of(id, """
                SELECT * FROM reg.care_event WHERE county_code = :county AND care_serial = :serial
                ORDER BY happened_on DESC, serial DESC""")
                .query((row, n) -> new CareEvent(
                        CareEventKind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("recorded_name")))
                .list();
    }

    @Override
    public List<CareEntry> of(HouseholdId household) {
        return jdbc.sql(CareCells.SELECT + """
                        WHERE c.county_code = :county AND c.household_serial = :household AND c.state IN ('SUGGESTED', 'CONFIRMED')
                        ORDER BY c.member_no, c.care_group""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query(CareCells::read)
                .list();
    }

    @Override
    public List<CareEntry> list(CareQuery query, int limit) {
        CareQuery.Place after = query.after();
        return jdbc.sql(CareCells.SELECT + CareCells.ASKED + """
                        AND (c.village_code, c.serial) > (:afterVillage, :after) ORDER BY c.village_code, c.serial LIMIT :limit""")
                .params(CareCells.asked(query))
                .param("afterVillage", after == null ? "" : after.village())
                .param("after", after == null ? 0L : after.serial())
                .param("limit", limit)
                .query(CareCells::read)
                .list();
    }

    @Override
    public long count(CareQuery query) {
        return jdbc.sql("SELECT count(*) FROM reg.care_entry c " + CareCells.ASKED)
                .params(CareCells.asked(query))
                .query(Long.class)
                .single();
    }

    @Override
    public List<CareCount> counts(RegionCode area) {
        return counts.of(area);
    }

    private JdbcClient.StatementSpec of(CareId id, String sql) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("serial", id.serial());
    }
}
