package org.jiandang.persistence.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.persistence.row.Cells;
import org.jiandang.region.RegionCode;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.OfficerId;
import org.jiandang.support.Pairing;
import org.jiandang.support.PairingId;
import org.jiandang.support.Pairings;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.search.UnpairedHousehold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairings in their table. */
@Repository
class PairingTable implements Pairings {

    /** Of two who pair the same household at once the second waits for the first; then its days are taken and nothing is written. */
    private static final String ADD = """
            INSERT INTO reg.pairing (county_code, serial, village_code, household_serial, officer_serial, officer_name, unit, unit_level, rank,
                phone, since, until)
            SELECT :county, :serial, h.village_code, h.serial, :officer, :name, :unit, :level, :rank, :phone, :since, cast(:until AS date)
            FROM reg.household h WHERE h.county_code = :county AND h.serial = :household
            ON CONFLICT ON CONSTRAINT pairing_one_officer_a_day DO NOTHING""";

    private static final String END = """
            UPDATE reg.pairing SET until = :until, reason = :reason WHERE county_code = :county AND serial = :serial""";

    private static final String REPLACE = """
            UPDATE reg.pairing SET replaced_by = :by, reason = :reason WHERE county_code = :county AND serial = :serial""";

    private static final String SELECT = """
            SELECT p.*, h.head_name, coalesce(r.name, p.village_code) AS village_name
            FROM reg.pairing p
            JOIN reg.household h ON h.county_code = p.county_code AND h.serial = p.household_serial
            LEFT JOIN reg.region r ON r.code = p.village_code
            """;

    private static final String MISSING = """
            FROM reg.household h
            WHERE h.status IN ('POOR', 'RELAPSED') AND h.village_code BETWEEN :lo AND :hi
              AND NOT EXISTS (SELECT FROM reg.pairing p
                              WHERE p.county_code = h.county_code AND p.household_serial = h.serial AND p.replaced_by IS NULL
                                AND p.since <= :day AND (p.until IS NULL OR p.until >= :day))
            """;

    private static final String MISSING_PAGE = """
            SELECT h.county_code, h.serial, h.village_code, h.head_name, h.population, h.status,
                   (SELECT r.name FROM reg.region r WHERE r.code = h.village_code) AS village_name,
                   (SELECT max(p.until) FROM reg.pairing p
                    WHERE p.county_code = h.county_code AND p.household_serial = h.serial AND p.replaced_by IS NULL) AS last_until
            """ + MISSING + """
              AND (h.village_code, h.serial) > (:village, :after) ORDER BY h.village_code, h.serial LIMIT :limit""";

    private final JdbcClient jdbc;

    PairingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(
            PairingId id, HouseholdId household, Officer officer, LocalDate since, @Nullable LocalDate until) {
        OfficerCard card = officer.card();
        return jdbc.sql(ADD)
                        .param("county", household.countyCode())
                        .param("serial", id.serial())
                        .param("household", household.serial())
                        .param("officer", officer.id().serial())
                        .param("name", card.name().value())
                        .param("unit", card.unit())
                        .param("level", card.level().name())
                        .param("rank", card.rank().name())
                        .param("phone", card.phone().value())
                        .param("since", since)
                        .param("until", until)
                        .update()
                == 1;
    }

    @Override
    public void end(PairingId id, LocalDate until, String reason) {
        of(id, END).param("until", until).param("reason", reason).update();
    }

    @Override
    public void replace(PairingId id, PairingId by, String reason) {
        of(id, REPLACE).param("by", by.serial()).param("reason", reason).update();
    }

    @Override
    public Optional<Pairing> find(PairingId id) {
        return of(id, SELECT + "WHERE p.county_code = :county AND p.serial = :serial")
                .query(PairingTable::read)
                .optional();
    }

    @Override
    public List<Pairing> of(HouseholdId household) {
        return jdbc.sql(SELECT + """
                        WHERE p.county_code = :county AND p.household_serial = :household
                        ORDER BY p.replaced_by IS NOT NULL, p.since DESC, p.serial DESC""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query(PairingTable::read)
                .list();
    }

    @Override
    public List<Pairing> ofOfficer(OfficerId officer, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE p.county_code = :county AND p.officer_serial = :officer AND p.replaced_by IS NULL
                          AND (p.until IS NULL OR p.until >= reg.today())
                        ORDER BY p.village_code, p.household_serial LIMIT :limit""")
                .param("county", officer.countyCode())
                .param("officer", officer.serial())
                .param("limit", limit)
                .query(PairingTable::read)
                .list();
    }

    @Override
    public List<UnpairedHousehold> missing(
            RegionCode area, LocalDate day, UnpairedHousehold.@Nullable Place after, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(MISSING_PAGE)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("day", day)
                .param("village", after == null ? "" : after.village())
                .param("after", after == null ? 0L : after.serial())
                .param("limit", limit)
                .query((row, n) -> unpaired(row))
                .list();
    }

    @Override
    public long countMissing(RegionCode area, LocalDate day) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("SELECT count(*) " + MISSING)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec of(PairingId id, String sql) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("serial", id.serial());
    }

    private static UnpairedHousehold unpaired(ResultSet row) throws SQLException {
        String name = row.getString("village_name");
        return new UnpairedHousehold(
                new HouseholdId(row.getString("county_code"), row.getLong("serial")),
                row.getString("village_code"),
                name == null ? row.getString("village_code") : name,
                row.getString("head_name"),
                row.getInt("population"),
                HouseholdStatus.valueOf(row.getString("status")),
                Cells.day(row, "last_until"));
    }

    private static Pairing read(ResultSet row, int n) throws SQLException {
        String county = row.getString("county_code");
        return new Pairing(
                new PairingId(county, row.getLong("serial")),
                new HouseholdId(county, row.getLong("household_serial")),
                row.getString("head_name"),
                row.getString("village_name"),
                new OfficerId(county, row.getLong("officer_serial")),
                row.getString("officer_name"),
                row.getString("unit"),
                UnitLevel.valueOf(row.getString("unit_level")),
                OfficerRank.valueOf(row.getString("rank")),
                row.getString("phone"),
                Cells.requiredDay(row, "since"),
                Cells.day(row, "until"),
                row.getString("reason"),
                row.getObject("replaced_by", Long.class));
    }
}
