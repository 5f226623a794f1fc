package org.jiandang.persistence.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.OfficerId;
import org.jiandang.support.Officers;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.UnitType;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The officers in their table. */
@Repository
class OfficerTable implements Officers {

    /** Another officer's phone or number is no error of the statement: nothing is written and the caller is told. */
    private static final String ADD = """
            INSERT INTO reg.support_officer (county_code, serial, village_code, name, initials, sex, birth_date, id_region, id_cipher, id_index,
                politics, education, rank, unit, unit_type, unit_level, posts, skills, phone)
            VALUES (:county, :serial, :area, :name, :initials, :sex, :born, :region, :cipher, :index, :politics, :education, :rank, :unit,
                :unitType, :level, :posts, :skills, :phone)
            ON CONFLICT DO NOTHING""";

    private static final String KNOWN = """
            SELECT EXISTS (SELECT FROM reg.support_officer WHERE county_code = :county AND serial <> :serial
                           AND (phone = :phone OR id_index = cast(:index AS bytea)))""";

    private static final String CHANGE = """
            UPDATE reg.support_officer SET village_code = :area, name = :name, initials = :initials, sex = :sex,
                birth_date = coalesce(cast(:born AS date), birth_date), id_region = coalesce(:region, id_region),
                id_cipher = coalesce(cast(:cipher AS bytea), id_cipher), id_index = coalesce(cast(:index AS bytea), id_index),
                politics = :politics, education = :education, rank = :rank, unit = :unit, unit_type = :unitType, unit_level = :level,
                posts = :posts, skills = :skills, phone = :phone, version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version""";

    private static final String RETIRE = """
            UPDATE reg.support_officer SET retired_on = reg.today(), version = version + 1
            WHERE county_code = :county AND serial = :serial AND version = :version AND retired_on IS NULL""";

    private static final String SELECT = """
            SELECT o.*, coalesce(r.name, o.village_code) AS area_name,
                   (SELECT count(*) FROM reg.pairing p
                    WHERE p.county_code = o.county_code AND p.officer_serial = o.serial AND p.replaced_by IS NULL
                      AND (p.until IS NULL OR p.until >= reg.today())) AS households
            FROM reg.support_officer o LEFT JOIN reg.region r ON r.code = o.village_code
            """;

    private static final String ASKED = """
            WHERE o.village_code BETWEEN :lo AND :hi
              AND (cast(:unitType AS text) IS NULL OR o.unit_type = :unitType)
              AND (cast(:post AS text) IS NULL OR :post = ANY (o.posts))
            """;

    private static final String SERVING = """
            WHERE o.retired_on IS NULL AND o.village_code IN (:village, :township, :county)
            ORDER BY o.village_code DESC, o.initials, o.serial LIMIT :limit""";

    private final JdbcClient jdbc;

    OfficerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(OfficerId id, RegionCode area, OfficerCard card, ResidentId idNumber, Sealed sealed) {
        return jdbc.sql(ADD)
                        .params(OfficerCells.values(id, area, card, idNumber, sealed))
                        .update()
                == 1;
    }

    @Override
    public int change(
            OfficerId id,
            int version,
            RegionCode area,
            OfficerCard card,
            @Nullable ResidentId idNumber,
            @Nullable Sealed sealed) {
        Map<String, @Nullable Object> values = OfficerCells.values(id, area, card, idNumber, sealed);
        if (jdbc.sql(KNOWN).params(values).query(Boolean.class).single()) {
            return -1;
        }
        return jdbc.sql(CHANGE).params(values).param("version", version).update();
    }

    @Override
    public int retire(OfficerId id, int version) {
        return jdbc.sql(RETIRE)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("version", version)
                .update();
    }

    @Override
    public Optional<Officer> find(OfficerId id) {
        return jdbc.sql(SELECT + "WHERE o.county_code = :county AND o.serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(OfficerCells::read)
                .optional();
    }

    @Override
    public List<Officer> list(OfficerQuery query, int limit) {
        OfficerQuery.Place after = query.after();
        return jdbc.sql(
                        SELECT + ASKED
                                + "AND (o.village_code, o.serial) > (:afterArea, :after) ORDER BY o.village_code, o.serial LIMIT :limit")
                .params(asked(query))
                .param("afterArea", after == null ? "" : after.area())
                .param("after", after == null ? 0L : after.serial())
                .param("limit", limit)
                .query(OfficerCells::read)
                .list();
    }

    @Override
    public long count(OfficerQuery query) {
        return jdbc.sql("SELECT count(*) FROM reg.support_officer o " + ASKED)
                .params(asked(query))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Officer> serving(RegionCode village, int limit) {
        return jdbc.sql(SELECT + SERVING)
                .param("village", village.value())
                .param("township", village.value().substring(0, 9) + "000")
                .param("county", village.countyCode() + "000000")
                .param("limit", limit)
                .query(OfficerCells::read)
                .list();
    }

    private static Map<String, @Nullable Object> asked(OfficerQuery query) {
        Jurisdiction under = Jurisdiction.of(query.area());
        UnitType unitType = query.unitType();
        OfficerPost post = query.post();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("lo", under.lo());
        asked.put("hi", under.hi());
        asked.put("unitType", unitType == null ? null : unitType.name());
        asked.put("post", post == null ? null : post.name());
        return asked;
    }
}
