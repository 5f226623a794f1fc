package org.jiandang.persistence.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.change.transfer.Arrival;
import org.jiandang.change.transfer.Transfer;
import org.jiandang.change.transfer.TransferState;
import org.jiandang.change.transfer.Transfers;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.entry.AmendGuard;
import org.jiandang.procedure.desk.Departures;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Both sides of a transfer in their tables; across the border of areas by the functions of V101 and V182 only. A household on its way is not written. */
@Component
class StoredTransfers implements Transfers, AmendGuard, Departures {

    private static final String KEEP = """
            INSERT INTO household_transfer (county_code, serial, village_code, household_serial, household_no, head_name, population, to_county,
                                            left_on, change_no)
            VALUES (:county, :serial, :village, :household, :no, :head, :population, :to, :on, :change)""";

    private static final String LEAVING = """
            SELECT * FROM household_transfer WHERE village_code BETWEEN :lo AND :hi
            ORDER BY state IN ('CONFIRMING', 'SENT') DESC, serial DESC LIMIT :limit""";

    /** What waits for an office above has not arrived yet. */
    private static final String ARRIVING = """
            SELECT * FROM household_arrival WHERE offered AND village_code BETWEEN :lo AND :hi
            ORDER BY state = 'SENT' DESC, serial DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    StoredTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void send(Transfer transfer, long changeNo, byte[] payload) {
        jdbc.sql(KEEP)
                .param("county", transfer.household().countyCode())
                .param("serial", transfer.serial())
                .param("village", transfer.village().value())
                .param("household", transfer.household().serial())
                .param("no", transfer.householdNo())
                .param("head", transfer.headName())
                .param("population", transfer.population())
                .param("to", transfer.to())
                .param("on", transfer.on())
                .param("change", changeNo)
                .update();
        jdbc.sql("SELECT reg.send_transfer(:county, :serial, :payload)")
                .param("county", transfer.household().countyCode())
                .param("serial", transfer.serial())
                .param("payload", payload)
                .query((row, n) -> n)
                .list();
    }

    @Override
    public Optional<Transfer> underWay(HouseholdId household) {
        return jdbc.sql(
                        "SELECT * FROM household_transfer WHERE county_code = :county AND household_serial = :serial AND state IN ('CONFIRMING', 'SENT')")
                .param("county", household.countyCode())
                .param("serial", household.serial())
                .query(StoredTransfers::transfer)
                .optional();
    }

    @Override
    public List<Transfer> leaving(RegionCode area, int limit) {
        return jdbc.sql(LEAVING)
                .param("lo", Jurisdiction.of(area).lo())
                .param("hi", Jurisdiction.of(area).hi())
                .param("limit", limit)
                .query(StoredTransfers::transfer)
                .list();
    }

    @Override
    public List<Arrival> arriving(RegionCode area, int limit) {
        return jdbc.sql(ARRIVING)
                .param("lo", Jurisdiction.of(area).lo())
                .param("hi", Jurisdiction.of(area).hi())
                .param("limit", limit)
                .query(StoredTransfers::arrival)
                .list();
    }

    @Override
    public Optional<Arrival> arrival(String county, long serial) {
        return jdbc.sql("SELECT * FROM household_arrival WHERE offered AND county_code = :county AND serial = :serial")
                .param("county", county)
                .param("serial", serial)
                .query(StoredTransfers::arrival)
                .optional();
    }

    @Override
    public byte[] payload(String county, long serial) {
        return jdbc.sql(
                        "SELECT payload_cipher FROM household_arrival WHERE offered AND county_code = :county AND serial = :serial")
                .param("county", county)
                .param("serial", serial)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFound("transfer", serial));
    }

    @Override
    public String settle(
            String toCounty,
            long serial,
            TransferState outcome,
            @Nullable String reason,
            @Nullable HouseholdId fresh,
            @Nullable String freshNo) {
        return jdbc.sql("SELECT reg.settle_transfer(:county, :serial, :outcome, :reason, :fresh, :freshNo)")
                .param("county", toCounty)
                .param("serial", serial)
                .param("outcome", outcome.name())
                .param("reason", reason, Types.VARCHAR)
                .param("fresh", fresh == null ? null : fresh.serial(), Types.BIGINT)
                .param("freshNo", freshNo, Types.VARCHAR)
                .query(String.class)
                .single();
    }

    @Override
    public boolean hadPart(String toCounty, long serial, String person) {
        return jdbc.sql("SELECT reg.had_part_in_transfer(:county, :serial, :person)")
                .param("county", toCounty)
                .param("serial", serial)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isUnderDecision(HouseholdId id) {
        return underWay(id).isPresent();
    }

    @Override
    public boolean isLeaving(String countyCode, long householdSerial) {
        jdbc.sql("SELECT serial FROM household WHERE county_code = :county AND serial = :serial FOR NO KEY UPDATE")
                .param("county", countyCode)
                .param("serial", householdSerial)
                .query(Long.class)
                .optional();
        return underWay(new HouseholdId(countyCode, householdSerial)).isPresent();
    }

    @Override
    public Optional<String> runningCase(HouseholdId id) {
        return underWay(id).map(transfer -> id.countyCode() + "-" + transfer.serial());
    }

    private static Transfer transfer(ResultSet row, int n) throws SQLException {
        return new Transfer(
                row.getLong("serial"),
                new HouseholdId(row.getString("county_code"), row.getLong("household_serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("household_no"),
                row.getString("head_name"),
                row.getInt("population"),
                row.getString("to_county"),
                row.getDate("left_on").toLocalDate(),
                TransferState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("reason"),
                row.getString("accepted_no"));
    }

    private static Arrival arrival(ResultSet row, int n) throws SQLException {
        String county = row.getString("county_code");
        Long accepted = row.getObject("accepted_serial", Long.class);
        return new Arrival(
                county,
                row.getLong("serial"),
                new HouseholdId(row.getString("from_county"), row.getLong("from_household")),
                row.getString("from_no"),
                row.getString("head_name"),
                row.getInt("population"),
                row.getDate("left_on").toLocalDate(),
                TransferState.valueOf(row.getString("state")),
                row.getTimestamp("state_since").toInstant(),
                row.getString("reason"),
                accepted == null ? null : new HouseholdId(county, accepted));
    }
}
