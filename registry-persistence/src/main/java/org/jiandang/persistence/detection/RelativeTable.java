package org.jiandang.persistence.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.DeclaredRelative;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeRows;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations in {@code reg.declared_relative}; the number is never opened again. */
@Repository
class RelativeTable implements RelativeRows {

    private static final String READ = """
            SELECT d.county_code, d.serial, d.village_code, d.person, d.person_name, d.post, d.name, d.kinship, d.id_masked, d.declared_on,
                   d.ended_on, d.ended_reason, (SELECT count(*) FROM resident r WHERE r.id_index = d.id_index) AS households
            FROM declared_relative d
            """;

    private final JdbcClient jdbc;

    RelativeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(DetectionId id, Actor declaring, DeclareRelative command, Sealed number, LocalDate on) {
        return jdbc.sql("""
                        INSERT INTO declared_relative (county_code, serial, village_code, person, account, person_name, post, name, kinship,
                            id_cipher, id_index, id_masked, declared_on)
                        VALUES (:county, :serial, :area, :person, :account, :personName, nullif(:post, ''), :name, :kinship,
                            :cipher, :index, :masked, :on) ON CONFLICT DO NOTHING""")
                        .param("county", id.countyCode())
                        .param("serial", id.serial())
                        .param("area", declaring.jurisdiction().region().value())
                        .param("person", declaring.person())
                        .param("account", declaring.account())
                        .param("personName", declaring.name())
                        .param("post", command.post().strip())
                        .param("name", command.name().strip())
                        .param("kinship", command.kinship().name())
                        .param("cipher", number.cipher())
                        .param("index", number.index())
                        .param("masked", masked(command.number()))
                        .param("on", on)
                        .update()
                == 1;
    }

    /** As lists show numbers: the last four are the secret. */
    private static String masked(ResidentId number) {
        String value = number.value();
        return value.substring(0, value.length() - 4) + "****";
    }

    @Override
    public Optional<DeclaredRelative> find(DetectionId id) {
        return jdbc.sql(READ + "WHERE d.county_code = ? AND d.serial = ?")
                .params(id.countyCode(), id.serial())
                .query(RelativeTable::read)
                .optional();
    }

    @Override
    public List<DeclaredRelative> of(String person) {
        return jdbc.sql(
                        READ
                                + "WHERE d.person = ? ORDER BY d.ended_on NULLS FIRST, d.declared_on DESC, d.serial DESC LIMIT 100")
                .param(person)
                .query(RelativeTable::read)
                .list();
    }

    @Override
    public List<DeclaredRelative> inArea(RegionCode area, String afterArea, long afterSerial, int size) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(READ + """
                        WHERE d.ended_on IS NULL AND d.village_code BETWEEN :lo AND :hi AND (d.village_code, d.serial) > (:area, :serial)
                        ORDER BY d.village_code, d.serial LIMIT :size""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("area", afterArea)
                .param("serial", afterSerial)
                .param("size", size)
                .query(RelativeTable::read)
                .list();
    }

    @Override
    public void end(DetectionId id, LocalDate on, String reason) {
        jdbc.sql("UPDATE declared_relative SET ended_on = ?, ended_reason = ? WHERE county_code = ? AND serial = ?")
                .params(on, reason, id.countyCode(), id.serial())
                .update();
    }

    private static DeclaredRelative read(ResultSet row, int n) throws SQLException {
        return new DeclaredRelative(
                new DetectionId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("person"),
                row.getString("person_name"),
                row.getString("post"),
                row.getString("name"),
                Kinship.valueOf(row.getString("kinship")),
                row.getString("id_masked"),
                row.getObject("declared_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_reason"),
                row.getInt("households"));
    }
}
