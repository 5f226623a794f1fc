package org.jiandang.persistence.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.SettleSuspicion;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionCount;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.detection.SuspicionVerdict;
import org.jiandang.detection.Suspicions;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suspicions in {@code reg.suspicion}. What the sides are called is read from the register, so that it tells no more than the reader may see. */
@Repository
class SuspicionTable implements Suspicions {

    private static final String READ = """
            SELECT s.*, coalesce(area.name, s.village_code) AS area_name,
                   coalesce(a.village_code, s.first_village) AS first_at, coalesce(va.name, s.first_village) AS first_place,
                   coalesce(s.first_name, a.head_name) AS first_head, a.household_no AS first_no, a.serial AS first_seen,
                   coalesce(b.village_code, s.second_village) AS second_at, coalesce(vb.name, s.second_village) AS second_place,
                   b.head_name AS second_head, b.household_no AS second_no, b.serial AS second_seen
            FROM suspicion s
            LEFT JOIN household a ON a.county_code = s.first_county AND a.serial = s.first_serial
            LEFT JOIN household b ON b.county_code = s.second_county AND b.serial = s.second_serial
            LEFT JOIN region area ON area.code = s.village_code
            LEFT JOIN region va ON va.code = coalesce(a.village_code, s.first_village)
            LEFT JOIN region vb ON vb.code = coalesce(b.village_code, s.second_village)
            """;

    private final JdbcClient jdbc;
    private final SuspicionSql sql = new SuspicionSql();

    SuspicionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Suspicion> page(SuspicionQuery query) {
        Jurisdiction under = Jurisdiction.of(query.area());
        Optional<Suspicion> last = Optional.ofNullable(query.after()).flatMap(this::find);
        return jdbc.sql(READ + """
                        WHERE s.village_code BETWEEN :lo AND :hi AND (s.state = 'OPEN') = :open
                          AND (cast(:kind AS text) IS NULL OR s.kind = :kind)
                          AND (s.village_code, s.kind, s.serial) > (:afterArea, :afterKind, :afterSerial)
                        ORDER BY s.village_code, s.kind, s.serial LIMIT :size""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("open", query.open())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("afterArea", last.map(one -> one.area().value()).orElse(""))
                .param("afterKind", last.map(one -> one.kind().name()).orElse(""))
                .param("afterSerial", last.map(one -> one.id().serial()).orElse(0L))
                .param("size", query.size())
                .query(SuspicionTable::read)
                .list();
    }

    @Override
    public List<SuspicionCount> counts(RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("""
                        SELECT k.kind, count(s.serial) FILTER (WHERE s.state = 'OPEN') AS open,
                               count(s.serial) FILTER (WHERE s.state = 'SETTLED') AS settled
                        FROM unnest(cast(:kinds AS text[])) WITH ORDINALITY AS k(kind, place)
                        LEFT JOIN suspicion s ON s.kind = k.kind AND s.village_code BETWEEN :lo AND :hi
                        GROUP BY k.kind, k.place ORDER BY k.place""")
                .param(
                        "kinds",
                        List.of(SuspicionKind.values()).stream().map(Enum::name).toArray(String[]::new))
                .param("lo", under.lo())
                .param("hi", under.hi())
                .query((row, n) -> new SuspicionCount(
                        SuspicionKind.valueOf(row.getString("kind")), row.getLong("open"), row.getLong("settled")))
                .list();
    }

    @Override
    public Optional<Suspicion> find(DetectionId id) {
        return jdbc.sql(READ + "WHERE s.county_code = ? AND s.serial = ?")
                .params(id.countyCode(), id.serial())
                .query(SuspicionTable::read)
                .optional();
    }

    @Override
    public boolean settle(SettleSuspicion command, Actor by, Instant at) {
        return jdbc.sql("""
                        UPDATE suspicion SET state = 'SETTLED', verdict = :verdict, reason = :reason, evidence_serial = :evidence,
                               settled_by = :person, settled_name = :name, settled_at = :at
                        WHERE county_code = :county AND serial = :serial AND state = 'OPEN'""")
                        .param("verdict", command.verdict().name())
                        .param("reason", command.reason().strip())
                        .param("evidence", command.evidence())
                        .param("person", by.person())
                        .param("name", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("county", command.id().countyCode())
                        .param("serial", command.id().serial())
                        .update()
                == 1;
    }

    @Override
    public int look(SuspicionKind kind, RegionCode area, int months) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(sql.open(kind))
                .param("kind", kind.name())
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("months", months)
                .update();
    }

    private static Suspicion read(ResultSet row, int n) throws SQLException {
        return new Suspicion(
                new DetectionId(row.getString("county_code"), row.getLong("serial")),
                SuspicionKind.valueOf(row.getString("kind")),
                RegionCode.of(row.getString("village_code")),
                row.getString("area_name"),
                row.getObject("found_on", LocalDate.class),
                side(row, "first"),
                row.getString("second_village") == null ? null : side(row, "second"),
                row.getString("detail"),
                row.getString("tried_name"),
                settled(row));
    }

    private static Suspicion.Side side(ResultSet row, String which) throws SQLException {
        Long seen = row.getObject(which + "_seen", Long.class);
        return new Suspicion.Side(
                seen == null ? null : new HouseholdId(row.getString(which + "_county"), seen),
                RegionCode.of(row.getString(which + "_at")),
                row.getString(which + "_place"),
                row.getString(which + "_head"),
                row.getString(which + "_no"));
    }

    private static Suspicion.@Nullable Settled settled(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new Suspicion.Settled(
                        SuspicionVerdict.valueOf(verdict),
                        row.getString("reason"),
                        row.getObject("evidence_serial", Long.class),
                        row.getString("settled_name"),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }
}
