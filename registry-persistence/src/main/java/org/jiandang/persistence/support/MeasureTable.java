package org.jiandang.persistence.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.persistence.row.Cells;
import org.jiandang.region.RegionCode;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureId;
import org.jiandang.support.MeasureOutcome;
import org.jiandang.support.Measures;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.search.MeasureQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures in their table. */
@Repository
class MeasureTable implements Measures {

    private static final String ADD = """
            INSERT INTO reg.measure (county_code, serial, village_code, household_serial, class, project, content, unit, quantity, amount, source,
                since, until, recorded_by, recorded_name)
            VALUES (:county, :serial, :village, :household, :class, :project, :content, :unit, :quantity, :amount, :source, :since, :until,
                :by, :byName)""";

    private static final String CHANGE = """
            UPDATE reg.measure SET class = :class, project = :project, content = :content, unit = :unit, quantity = :quantity,
                amount = :amount, source = :source, since = :since, until = :until, version = version + 1 %s
            WHERE county_code = :county AND serial = :serial AND version = :version""";

    private static final String SIGNED =
            ", result = :result, signer = :signer, signed_on = :signedOn, evidence_serial = :evidence";

    private static final String ASIDE = """
            UPDATE reg.measure SET void_reason = :reason, version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version""";

    private static final String SELECT = """
            SELECT m.*, h.head_name, coalesce(r.name, m.village_code) AS village_name
            FROM reg.measure m
            JOIN reg.household h ON h.county_code = m.county_code AND h.serial = m.household_serial
            LEFT JOIN reg.region r ON r.code = m.village_code
            """;

    private static final String ASKED = """
            WHERE m.village_code BETWEEN :lo AND :hi AND m.void_reason IS NULL
              AND (cast(:class AS text) IS NULL OR m.class = :class)
              AND (cast(:year AS int) IS NULL OR m.since BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31))
              AND (cast(:signed AS boolean) IS NULL OR (m.evidence_serial IS NOT NULL) = :signed)
            """;

    private final JdbcClient jdbc;

    MeasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(
            MeasureId id, HouseholdId household, RegionCode village, MeasureCard card, String by, String byName) {
        of(id, ADD, card)
                .param("household", household.serial())
                .param("village", village.value())
                .param("by", by)
                .param("byName", byName)
                .update();
    }

    @Override
    public int change(MeasureId id, int version, MeasureCard card) {
        return of(id, CHANGE.formatted(""), card).param("version", version).update();
    }

    @Override
    public int sign(MeasureId id, int version, MeasureCard card, MeasureOutcome outcome) {
        return of(id, CHANGE.formatted(SIGNED), card)
                .param("version", version)
                .param("result", outcome.result())
                .param("signer", outcome.signer())
                .param("signedOn", outcome.signedOn())
                .param("evidence", outcome.evidence())
                .update();
    }

    @Override
    public int setAside(MeasureId id, int version, String reason) {
        return of(id, ASIDE).param("version", version).param("reason", reason).update();
    }

    @Override
    public Optional<Measure> find(MeasureId id) {
        return of(id, SELECT + "WHERE m.county_code = :county AND m.serial = :serial")
                .query(MeasureTable::read)
                .optional();
    }

    @Override
    public List<Measure> of(HouseholdId household) {
        return jdbc.sql(SELECT + """
                        WHERE m.county_code = :county AND m.household_serial = :household
                        ORDER BY m.void_reason IS NOT NULL, m.since DESC, m.serial DESC""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query(MeasureTable::read)
                .list();
    }

    @Override
    public List<Measure> list(MeasureQuery query, int limit) {
        MeasureQuery.Place after = query.after();
        return jdbc.sql(SELECT + ASKED + """
                        AND (m.since, m.serial) < (cast(:afterSince AS date), :after) ORDER BY m.since DESC, m.serial DESC LIMIT :limit""")
                .params(asked(query))
                .param("afterSince", after == null ? LocalDate.of(9999, 12, 31) : after.since())
                .param("after", after == null ? Long.MAX_VALUE : after.serial())
                .param("limit", limit)
                .query(MeasureTable::read)
                .list();
    }

    @Override
    public long count(MeasureQuery query) {
        return jdbc.sql("SELECT count(*) FROM reg.measure m " + ASKED)
                .params(asked(query))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> asked(MeasureQuery query) {
        Jurisdiction under = Jurisdiction.of(query.area());
        MeasureClass kind = query.kind();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("lo", under.lo());
        asked.put("hi", under.hi());
        asked.put("class", kind == null ? null : kind.name());
        asked.put("year", query.year());
        asked.put("signed", query.signed());
        return asked;
    }

    private JdbcClient.StatementSpec of(MeasureId id, String sql) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("serial", id.serial());
    }

    private JdbcClient.StatementSpec of(MeasureId id, String sql, MeasureCard card) {
        return of(id, sql)
                .param("class", card.kind().name())
                .param("project", card.project())
                .param("content", card.content())
                .param("unit", card.unit())
                .param("quantity", card.quantity())
                .param("amount", card.amount())
                .param("source", card.source())
                .param("since", card.since())
                .param("until", card.until());
    }

    private static Measure read(ResultSet row, int n) throws SQLException {
        String county = row.getString("county_code");
        return new Measure(
                new MeasureId(county, row.getLong("serial")),
                new HouseholdId(county, row.getLong("household_serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("village_name"),
                row.getString("head_name"),
                new MeasureCard(
                        MeasureClass.valueOf(row.getString("class")),
                        row.getString("project"),
                        row.getString("content"),
                        row.getString("unit"),
                        row.getString("quantity"),
                        row.getBigDecimal("amount"),
                        row.getString("source"),
                        Cells.requiredDay(row, "since"),
                        Cells.day(row, "until")),
                outcome(row),
                row.getInt("version"),
                row.getString("void_reason"),
                row.getString("recorded_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable MeasureOutcome outcome(ResultSet row) throws SQLException {
        LocalDate signed = Cells.day(row, "signed_on");
        return signed == null
                ? null
                : new MeasureOutcome(
                        row.getString("result"), row.getString("signer"), signed, row.getLong("evidence_serial"));
    }
}
