package org.jiandang.persistence.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.policy.area.AreaTypeSet;
import org.jiandang.policy.area.AreaTypes;
import org.jiandang.policy.line.AreaType;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Area types over the table {@code region_area_type}; the same order as in {@code reg.area_type_of}. */
@Repository
class AreaTypeTable implements AreaTypes {

    private static final String NEAREST = """
            SELECT DISTINCT ON (place) place, t.* FROM unnest(cast(:places AS text[])) AS place
            JOIN reg.region_area_type t ON t.region_code IN (place, left(place, 9) || '000', left(place, 6) || '000000',
                left(place, 4) || '00000000', left(place, 2) || '0000000000')
            ORDER BY place, length(rtrim(t.region_code, '0')) DESC, t.id DESC
            """;

    private final JdbcClient jdbc;

    AreaTypeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<AreaTypeSet> of(RegionCode region) {
        return Optional.ofNullable(of(List.of(region)).get(region));
    }

    @Override
    public Map<RegionCode, AreaTypeSet> of(List<RegionCode> regions) {
        Map<RegionCode, AreaTypeSet> found = new HashMap<>();
        jdbc.sql(NEAREST)
                .param("places", regions.stream().map(RegionCode::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    found.put(RegionCode.of(row.getString("place")), read(row));
                });
        return found;
    }

    @Override
    public List<AreaTypeSet> past(RegionCode region) {
        return jdbc.sql("SELECT * FROM reg.region_area_type WHERE region_code = ? ORDER BY id DESC")
                .param(region.value())
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public void add(RegionCode region, AreaType type, String document, Actor by) {
        jdbc.sql("""
                        INSERT INTO reg.region_area_type (region_code, area_type, document, set_account, set_name) VALUES (?, ?, ?, ?, ?)
                        """)
                .params(region.value(), type.name(), document, by.account(), by.name())
                .update();
    }

    private static AreaTypeSet read(ResultSet row) throws SQLException {
        return new AreaTypeSet(
                RegionCode.of(row.getString("region_code")),
                AreaType.valueOf(row.getString("area_type")),
                row.getString("document"),
                row.getString("set_name"),
                row.getTimestamp("set_at").toInstant());
    }
}
