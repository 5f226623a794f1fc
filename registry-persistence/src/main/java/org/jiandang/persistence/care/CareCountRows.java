package org.jiandang.persistence.care;

import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Jurisdiction;
import org.jiandang.care.CareCount;
import org.jiandang.care.CareGroup;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people of each group the areas under one have: counted by village code, so that the parts are the whole. */
@Component
class CareCountRows {

    private static final String COUNTS = """
            SELECT rpad(left(village_code, :digits), 12, '0') AS area, care_group,
                   count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed, count(*) FILTER (WHERE %s) AS waiting
            FROM reg.care_entry WHERE village_code BETWEEN :lo AND :hi
            GROUP BY 1, 2 ORDER BY 1, 2""".formatted(CareCells.WAITS);

    private final JdbcClient jdbc;

    CareCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CareCount> of(RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        RegionLevel level = area.level();
        int digits = level == RegionLevel.VILLAGE
                ? RegionLevel.VILLAGE.digits()
                : RegionLevel.values()[level.ordinal() + 1].digits();
        Map<String, Map<CareGroup, Long>> confirmed = new TreeMap<>();
        Map<String, Long> waiting = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("digits", digits)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .query((ResultSet row) -> {
                    String place = row.getString("area");
                    confirmed
                            .computeIfAbsent(place, key -> new EnumMap<>(CareGroup.class))
                            .put(CareGroup.valueOf(row.getString("care_group")), row.getLong("confirmed"));
                    waiting.merge(place, row.getLong("waiting"), Long::sum);
                });
        return confirmed.entrySet().stream()
                .map(one -> new CareCount(one.getKey(), one.getValue(), waiting.getOrDefault(one.getKey(), 0L)))
                .toList();
    }
}
