package org.jiandang.persistence.household;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.Registration;
import org.jiandang.household.registration.Registrations;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registrations in the narrow table of residents; beyond the area the database answers yes or no and nothing more. */
@Component
class RegisteredResidents implements Registrations {

    private static final String IN_AREA = """
            SELECT r.id_index, r.county_code, r.household_serial, r.village_code, r.member_no, h.household_no
            FROM resident r
            JOIN household h ON h.county_code = r.county_code AND h.serial = r.household_serial
            WHERE r.id_index = ANY (:asked)""";

    private static final String ELSEWHERE = "SELECT reg.registered_elsewhere(:asked)";

    /** Another's registration is no error here: nothing is written and the caller is told. */
    private static final String CLAIM = """
            INSERT INTO resident (id_index, county_code, household_serial, member_no, village_code)
            VALUES (:index, :county, :serial, :no, :village) ON CONFLICT (id_index) DO NOTHING""";

    private static final String RELEASE =
            "DELETE FROM resident WHERE county_code = :county AND household_serial = :serial AND member_no = :no";

    private static final String PAID_TO_ANOTHER = """
            SELECT EXISTS (SELECT FROM household WHERE county_code = :county AND account_index = :index AND serial <> :self)""";

    private final JdbcClient jdbc;
    private final AskedElsewhere limit;
    private final Audit audit;

    RegisteredResidents(JdbcClient jdbc, AskedElsewhere limit, Audit audit) {
        this.jdbc = jdbc;
        this.limit = limit;
        this.audit = audit;
    }

    @Override
    public List<Registration> find(Collection<byte[]> indexes) {
        if (indexes.isEmpty()) {
            return List.of();
        }
        List<Registration> found = new ArrayList<>(inArea(indexes));
        Set<ByteBuffer> known = new HashSet<>();
        found.forEach(registration -> known.add(ByteBuffer.wrap(registration.index())));
        List<byte[]> unknown = indexes.stream()
                .filter(index -> !known.contains(ByteBuffer.wrap(index)))
                .toList();
        if (!unknown.isEmpty()) {
            found.addAll(elsewhere(unknown));
        }
        return found;
    }

    private List<Registration> inArea(Collection<byte[]> indexes) {
        return jdbc.sql(IN_AREA)
                .param("asked", indexes.toArray(byte[][]::new))
                .query((row, n) -> new Registration(
                        row.getBytes("id_index"),
                        new HouseholdId(row.getString("county_code"), row.getLong("household_serial")),
                        row.getString("household_no"),
                        RegionCode.of(row.getString("village_code")),
                        row.getInt("member_no")))
                .list();
    }

    private List<Registration> elsewhere(List<byte[]> indexes) {
        limit.byHand(indexes);
        audit.record(AuditEvent.done("ASK_REGISTERED_ELSEWHERE", "resident", indexes.size() + " numbers"));
        return jdbc.sql(ELSEWHERE)
                .param("asked", indexes.toArray(byte[][]::new))
                .query((row, n) -> Registration.elsewhere(row.getBytes(1)))
                .list();
    }

    @Override
    public boolean isPaidToAnother(byte[] accountIndex, String countyCode, @Nullable HouseholdId self) {
        return jdbc.sql(PAID_TO_ANOTHER)
                .param("county", countyCode)
                .param("index", accountIndex)
                .param("self", self == null ? 0L : self.serial())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean claim(byte[] index, HouseholdId household, RegionCode village, int memberNo) {
        return jdbc.sql(CLAIM)
                        .param("index", index)
                        .param("county", household.countyCode())
                        .param("serial", household.serial())
                        .param("no", memberNo)
                        .param("village", village.value())
                        .update()
                == 1;
    }

    @Override
    public void release(HouseholdId household, int memberNo) {
        jdbc.sql(RELEASE)
                .param("county", household.countyCode())
                .param("serial", household.serial())
                .param("no", memberNo)
                .update();
    }
}
