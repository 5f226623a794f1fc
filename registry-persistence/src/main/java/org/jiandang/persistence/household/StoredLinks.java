package org.jiandang.persistence.household;

import java.util.List;
import org.jiandang.change.ChangeId;
import org.jiandang.change.HouseholdLinks;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links between households that came of each other. */
@Component
class StoredLinks implements HouseholdLinks {

    private static final String NOTE = """
            INSERT INTO household_link (county_code, household_serial, other_serial, kind, village_code, other_no, linked_on, change_no)
            VALUES (:county, :household, :other, :kind, :village, :otherNo, :on, :change)""";

    private static final String OF_HOUSEHOLD = """
            SELECT kind, other_serial, other_no, linked_on FROM household_link
            WHERE county_code = :county AND household_serial = :household ORDER BY linked_on, other_serial""";

    private final JdbcClient jdbc;

    StoredLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(HouseholdId household, RegionCode village, Link link, ChangeId because) {
        jdbc.sql(NOTE)
                .param("county", household.countyCode())
                .param("household", household.serial())
                .param("other", link.other().serial())
                .param("kind", link.kind().name())
                .param("village", village.value())
                .param("otherNo", link.otherNo())
                .param("on", link.on())
                .param("change", because.serial())
                .update();
    }

    @Override
    public List<Link> of(HouseholdId household) {
        return jdbc.sql(OF_HOUSEHOLD)
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query((row, n) -> new Link(
                        Kind.valueOf(row.getString("kind")),
                        new HouseholdId(household.countyCode(), row.getLong("other_serial")),
                        row.getString("other_no"),
                        row.getDate("linked_on").toLocalDate()))
                .list();
    }
}
