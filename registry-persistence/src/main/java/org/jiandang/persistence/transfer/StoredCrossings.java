package org.jiandang.persistence.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.change.transfer.Crossing;
import org.jiandang.change.transfer.Crossings;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers that need a confirmation, from the side the asker sees: the one they leave, else the one they go to; settled by the function of V182. */
@Component
class StoredCrossings implements Crossings {

    private static final String SEEN = """
            WITH seen AS (
                SELECT t.county_code AS from_county, t.household_serial AS from_household, t.serial, t.to_county, t.household_no, t.head_name,
                       t.population, t.left_on, t.state, t.state_since, t.reason, t.awaits, true AS leaving
                FROM household_transfer t WHERE t.village_code BETWEEN :lo AND :hi
                UNION ALL
                SELECT a.from_county, a.from_household, a.serial, a.county_code, a.from_no, a.head_name,
                       a.population, a.left_on, a.state, a.state_since, a.reason, a.awaits, false
                FROM household_arrival a WHERE a.village_code BETWEEN :lo AND :hi AND NOT starts_with(a.from_county, :office))
            SELECT * FROM seen """;

    private static final String ONE = SEEN + """

            WHERE from_county = :county AND serial = :serial AND :office = ANY (reg.transfer_offices(from_county, to_county))""";

    private static final String WAITING = SEEN + """

            WHERE state = 'CONFIRMING' AND awaits[1] = :office ORDER BY state_since, serial LIMIT :limit""";

    private final JdbcClient jdbc;

    StoredCrossings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Crossing> find(String fromCounty, long serial) {
        return asked(ONE)
                .param("county", fromCounty)
                .param("serial", serial)
                .query(StoredCrossings::crossing)
                .optional();
    }

    @Override
    public List<Crossing> waiting(int limit) {
        return asked(WAITING)
                .param("limit", limit)
                .query(StoredCrossings::crossing)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql) {
        Jurisdiction area = Acting.require().jurisdiction();
        return jdbc.sql(sql).param("lo", area.lo()).param("hi", area.hi()).param("office", area.prefix());
    }

    @Override
    public String settle(Crossing crossing, boolean agreed, @Nullable String reason, Actor actor) {
        return jdbc.sql("SELECT reg.confirm_transfer(:county, :serial, :agreed, :reason, :person, :name)")
                .param("county", crossing.from().countyCode())
                .param("serial", crossing.serial())
                .param("agreed", agreed)
                .param("reason", reason, Types.VARCHAR)
                .param("person", actor.person())
                .param("name", actor.name())
                .query(String.class)
                .single();
    }

    private static Crossing crossing(ResultSet row, int n) throws SQLException {
        return new Crossing(
                new HouseholdId(row.getString("from_county"), row.getLong("from_household")),
                row.getLong("serial"),
                row.getString("to_county"),
                row.getString("household_no"),
                row.getString("head_name"),
                row.getInt("population"),
                row.getDate("left_on").toLocalDate(),
                TransferState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("reason"),
                List.of((String[]) row.getArray("awaits").getArray()),
                row.getBoolean("leaving"));
    }
}
