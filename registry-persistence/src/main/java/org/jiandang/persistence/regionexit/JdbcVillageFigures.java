package org.jiandang.persistence.regionexit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.account.Jurisdiction;
import org.jiandang.region.RegionCode;
import org.jiandang.village.VillageTag;
import org.jiandang.villageexit.VillageFigures;
import org.jiandang.villageexit.VillageIndicators;
import org.jiandang.villageexit.VillageRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the unresolved of a village and reads its record of the year, in one statement. */
@Repository
class JdbcVillageFigures implements VillageFigures {

    private static final String FIGURES = """
            v.agricultural_residents, v.collective_income, v.tags, p.households, p.people
            FROM reg.region r
            LEFT JOIN reg.village_record v ON v.county_code = left(r.code, 6) AND v.village_code = r.code AND v.year = :year
            CROSS JOIN LATERAL (
                SELECT count(*) AS households, coalesce(sum(h.population), 0) AS people FROM reg.household h
                WHERE h.county_code = left(r.code, 6) AND h.village_code = r.code AND h.status IN ('POOR', 'RELAPSED')) p
            """;

    private final JdbcClient jdbc;

    JdbcVillageFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public VillageIndicators of(RegionCode village, int year) {
        return jdbc.sql("SELECT " + FIGURES + "WHERE r.code = :village")
                .param("year", year)
                .param("village", village.value())
                .query((row, n) -> figures(row))
                .optional()
                .orElseGet(() -> new VillageIndicators(0, 0, null, null, Set.of()));
    }

    @Override
    public List<VillageRow> under(RegionCode area, int year, @Nullable RegionCode after, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("SELECT r.code, r.name, t.name AS township, x.left_on, "
                        + FIGURES.replace("CROSS JOIN LATERAL", """
                            LEFT JOIN reg.region t ON t.code = r.parent_code
                            LEFT JOIN reg.village_exit x ON x.county_code = left(r.code, 6) AND x.village_code = r.code
                            CROSS JOIN LATERAL""")
                        + """
                        WHERE r.level = 'VILLAGE' AND r.valid_to IS NULL AND r.code BETWEEN :lo AND :hi AND r.code > :after
                        ORDER BY r.code LIMIT :limit""")
                .param("year", year)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, n) -> new VillageRow(
                        RegionCode.of(row.getString("code")),
                        row.getString("name"),
                        String.valueOf(row.getString("township")),
                        figures(row),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }

    private static VillageIndicators figures(ResultSet row) throws SQLException {
        return new VillageIndicators(
                row.getLong("households"),
                row.getLong("people"),
                row.getObject("agricultural_residents", Integer.class),
                row.getBigDecimal("collective_income"),
                tags(row.getString("tags")));
    }

    private static Set<VillageTag> tags(@Nullable String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(VillageTag::valueOf).collect(Collectors.toSet());
    }
}
