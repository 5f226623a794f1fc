package org.jiandang.persistence.monitoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.monitoring.clue.Candidate;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueId;
import org.jiandang.monitoring.clue.ClueQuery;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.clue.Clues;
import org.jiandang.monitoring.clue.ListedClue;
import org.jiandang.monitoring.clue.NewClue;
import org.jiandang.monitoring.clue.Receipt;
import org.jiandang.monitoring.clue.SealedNumbers;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clues by hand-written SQL. */
@Repository
class JdbcClues implements Clues {

    private static final int CANDIDATES = 10;

    /** Without RETURNING and without a target of the conflict: a visitor may read no row. */
    private static final String ADD = """
            INSERT INTO reg.clue (county_code, serial, village_code, source, state, reported_on, due_on, name, address, phone_cipher, id_cipher,
                id_index, risks, story, codes, receipt, household_serial, recorded_by, recorded_name)
            VALUES (:county, :serial, :village, :source, 'OPEN', :reportedOn, :dueOn, :name, :address, :phone, :id, :idIndex, :risks, :story,
                :codes, :receipt, :household, :by, :byName)
            ON CONFLICT DO NOTHING""";

    private static final String LIST = """
            FROM reg.clue c
            WHERE c.village_code BETWEEN :lo AND :hi
              AND (cast(:state AS text) IS NULL OR c.state = :state)
              AND (cast(:source AS text) IS NULL OR c.source = :source)
            """;

    private static final String PAGE = """
            SELECT c.*, r.name AS village_name, h.household_no
            FROM (SELECT c.* """ + LIST + """
                    AND (coalesce(c.due_on, DATE '9999-12-31'), c.county_code, c.serial)
                        > (cast(:afterDay AS date), :afterCounty, cast(:afterSerial AS bigint))
                  ORDER BY coalesce(c.due_on, DATE '9999-12-31'), c.county_code, c.serial LIMIT :limit) c
            LEFT JOIN reg.region r ON r.code = c.village_code
            LEFT JOIN reg.household h ON h.county_code = c.county_code AND h.serial = c.household_serial
            ORDER BY coalesce(c.due_on, DATE '9999-12-31'), c.county_code, c.serial""";

    private static final String CHANGE = """
            UPDATE reg.clue SET state = :state, household_serial = :household, case_serial = :case, answer = :answer, answered_on = :answeredOn,
                answered_by = :answeredBy, answered_name = :answeredName, version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version AND state = 'OPEN'""";

    private static final String MOVE = """
            UPDATE reg.clue SET village_code = :to, forwarded_from = village_code, forward_reason = :reason, version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version AND state = 'OPEN' AND household_serial IS NULL""";

    private static final String BY_NUMBER = """
            SELECT h.county_code, h.serial, h.household_no, h.head_name, h.group_name, h.population, h.status, true AS by_number
            FROM reg.clue c
            JOIN reg.resident p ON p.id_index = c.id_index
            JOIN reg.household h ON h.county_code = p.county_code AND h.serial = p.household_serial
            WHERE c.county_code = :county AND c.serial = :serial AND h.village_code = c.village_code AND h.status NOT IN ('CLOSED', 'REMOVED')""";

    private static final String BY_NAME = """
            SELECT DISTINCT h.county_code, h.serial, h.household_no, h.head_name, h.group_name, h.population, h.status, false AS by_number
            FROM reg.clue c
            JOIN reg.household h ON h.village_code = c.village_code AND h.county_code = c.county_code
            JOIN reg.member m ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.left_on IS NULL
            WHERE c.county_code = :county AND c.serial = :serial AND (m.name = :name OR h.head_name = :name) AND h.status NOT IN ('CLOSED', 'REMOVED')
            ORDER BY h.serial LIMIT :limit""";

    private final JdbcClient jdbc;

    JdbcClues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(NewClue clue) {
        Map<String, @Nullable Object> row = new HashMap<>();
        Sealed phone = clue.numbers().phone();
        Sealed id = clue.numbers().id();
        HouseholdId household = clue.household();
        Receipt receipt = clue.receipt();
        row.put("county", clue.id().countyCode());
        row.put("serial", clue.id().serial());
        row.put("village", clue.village().value());
        row.put("source", clue.source().name());
        row.put("reportedOn", clue.reportedOn());
        row.put("dueOn", clue.dueOn());
        row.put("name", clue.told().name());
        row.put("address", clue.told().address());
        row.put("phone", phone == null ? null : phone.cipher());
        row.put("id", id == null ? null : id.cipher());
        row.put("idIndex", id == null ? null : id.index());
        row.put("risks", RiskCells.names(clue.told().risks()));
        row.put("story", clue.told().story());
        row.put("codes", RiskCells.plain(clue.codes()));
        row.put("receipt", receipt == null ? null : receipt.hash());
        row.put("household", household == null ? null : household.serial());
        row.put("by", clue.by().person());
        row.put("byName", clue.by().name());
        jdbc.sql(ADD).params(row).update();
    }

    @Override
    public Optional<Clue> find(ClueId id) {
        return of(id, "SELECT * FROM reg.clue WHERE county_code = :county AND serial = :serial")
                .query((row, n) -> ClueRows.clue(row))
                .optional();
    }

    @Override
    public SealedNumbers numbers(ClueId id) {
        return of(
                        id,
                        "SELECT phone_cipher, id_cipher, id_index FROM reg.clue WHERE county_code = :county AND serial = :serial")
                .query((row, n) -> ClueRows.numbers(row))
                .optional()
                .orElse(SealedNumbers.NONE);
    }

    @Override
    public List<ListedClue> read(ClueQuery query, int limit) {
        ClueQuery.After after = query.after();
        return jdbc.sql(PAGE)
                .params(asked(query))
                .param("afterDay", after == null ? LocalDate.EPOCH : after.day())
                .param("afterCounty", after == null ? "" : after.id().countyCode())
                .param("afterSerial", after == null ? 0L : after.id().serial())
                .param("limit", limit)
                .query((row, n) -> new ListedClue(
                        ClueRows.clue(row),
                        Optional.ofNullable(row.getString("village_name")).orElse(row.getString("village_code")),
                        row.getString("household_no")))
                .list();
    }

    @Override
    public long count(ClueQuery query) {
        return jdbc.sql("SELECT count(*) " + LIST)
                .params(asked(query))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Clue> ofHousehold(HouseholdId household) {
        return jdbc.sql("""
                SELECT * FROM reg.clue WHERE county_code = :county AND household_serial = :household ORDER BY reported_on DESC, serial DESC""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query((row, n) -> ClueRows.clue(row))
                .list();
    }

    @Override
    public List<Candidate> candidates(ClueId id) {
        List<Candidate> sure =
                of(id, BY_NUMBER).query((row, n) -> ClueRows.candidate(row)).list();
        if (!sure.isEmpty()) {
            return sure;
        }
        String name = find(id).map(clue -> clue.told().name()).orElse("");
        return of(id, BY_NAME)
                .param("name", name)
                .param("limit", CANDIDATES)
                .query((row, n) -> ClueRows.candidate(row))
                .list();
    }

    @Override
    public Optional<HouseholdId> household(RegionCode village, String householdNo) {
        return jdbc.sql("""
                SELECT serial FROM reg.household
                WHERE county_code = :county AND village_code = :village AND household_no = :no AND status NOT IN (:over)""")
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("no", householdNo)
                .param("over", List.of(HouseholdStatus.CLOSED.name(), HouseholdStatus.REMOVED.name()))
                .query(Long.class)
                .optional()
                .map(serial -> new HouseholdId(village.countyCode(), serial));
    }

    @Override
    public boolean update(Clue clue, @Nullable String answeredBy) {
        Map<String, @Nullable Object> row = new HashMap<>();
        HouseholdId household = clue.household();
        Clue.Answer answer = clue.answer();
        row.put("state", clue.state().name());
        row.put("household", household == null ? null : household.serial());
        row.put("case", clue.caseId() == null ? null : clue.caseId().serial());
        row.put("answer", answer == null ? null : answer.reason());
        row.put("answeredOn", answer == null ? null : answer.on());
        row.put("answeredBy", answeredBy);
        row.put("answeredName", answer == null ? null : answer.name());
        row.put("version", clue.version());
        return of(clue.id(), CHANGE).params(row).update() == 1;
    }

    @Override
    public boolean move(Clue clue, RegionCode to, String reason) {
        return of(clue.id(), MOVE)
                        .param("to", to.value())
                        .param("reason", reason)
                        .param("version", clue.version())
                        .update()
                == 1;
    }

    @Override
    public Optional<ClueState> stateOf(Receipt receipt) {
        return jdbc.sql("SELECT reg.report_state(:receipt)")
                .param("receipt", receipt.hash())
                .query((row, n) -> Optional.ofNullable(row.getString(1)).map(ClueState::valueOf))
                .single();
    }

    private static Map<String, @Nullable Object> asked(ClueQuery query) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("lo", Jurisdiction.of(query.area()).lo());
        asked.put("hi", Jurisdiction.of(query.area()).hi());
        asked.put("state", query.state() == null ? null : query.state().name());
        asked.put("source", query.source() == null ? null : query.source().name());
        return asked;
    }

    private JdbcClient.StatementSpec of(ClueId id, String sql) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("serial", id.serial());
    }
}
