package org.jiandang.persistence.household;

import java.util.List;
import java.util.stream.IntStream;
import org.jiandang.household.registration.HouseholdNumbers;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Household numbers from one row per village, locked until the transaction ends. */
@Component
class VillageNumbers implements HouseholdNumbers {

    private static final String TAKE = """
            INSERT INTO household_number AS n (county_code, village_code, last_no) VALUES (:county, :village, :count)
            ON CONFLICT (county_code, village_code) DO UPDATE SET last_no = n.last_no + excluded.last_no
            RETURNING last_no""";

    private final JdbcClient jdbc;

    VillageNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> take(RegionCode village, int count) {
        int last = jdbc.sql(TAKE)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("count", count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(no -> village.value() + String.format("%06d", no))
                .toList();
    }
}
