package org.jiandang.persistence.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.RegionTag;
import org.jiandang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory of regions over the tables {@code region} and {@code region_tag}. */
@Component
class RegionTable implements Regions {

    private final JdbcClient jdbc;
    private final RegistryClock clock;
    private final Stamped<Gazetteer> gazetteer;

    RegionTable(JdbcClient jdbc, RegistryClock clock, Stamps stamps) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.gazetteer = new Stamped<>(() -> stamps.current(Stamps.Kind.REGION), stamp -> read());
    }

    @Override
    public Optional<Region> find(RegionCode code) {
        return gazetteer.get().find(code);
    }

    @Override
    public List<Region> path(RegionCode code) {
        Gazetteer now = gazetteer.get();
        return code.path().stream().flatMap(above -> now.find(above).stream()).toList();
    }

    @Override
    public List<Region> children(RegionCode code) {
        return gazetteer.get().children(code, clock.today());
    }

    @Override
    public List<Region> search(String text, String prefix, int limit) {
        return gazetteer.get().search(text, prefix, limit, clock.today());
    }

    @Override
    public Optional<Region> resolve(String prefix, String county, String township, String village) {
        return gazetteer.get().resolve(prefix, county, township, village, clock.today());
    }

    @Override
    public List<RegionTag> tags(RegionCode code) {
        return gazetteer.get().tags(code);
    }

    /** Reads the tables again at the next question. */
    void expire() {
        gazetteer.expire();
    }

    private Gazetteer read() {
        return new Gazetteer(
                jdbc.sql("SELECT * FROM region").query(RegionTable::region).list(),
                jdbc.sql("SELECT * FROM region_tag ORDER BY tag")
                        .query((row, no) -> new RegionTag(
                                RegionCode.of(row.getString("region_code")),
                                row.getString("tag"),
                                row.getString("source")))
                        .list());
    }

    private static Region region(ResultSet row, int no) throws SQLException {
        return new Region(
                RegionCode.of(row.getString("code")),
                row.getString("name"),
                RegionLevel.valueOf(row.getString("level")),
                code(row.getString("parent_code")),
                row.getString("initials"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                code(row.getString("successor_code")));
    }

    private static @Nullable RegionCode code(@Nullable String value) {
        return value == null ? null : RegionCode.of(value);
    }
}
