package org.jiandang.persistence.household;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.deaths.DeathFile;
import org.jiandang.household.deaths.DeathRecords;
import org.jiandang.household.deaths.DeathRoster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rosters of reported deaths; a village asks past its own area through a function that answers of the asked numbers only. */
@Component
class StoredDeathRecords implements DeathRecords, DeathRoster {

    private final JdbcClient jdbc;

    StoredDeathRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable List<byte[]> reported(String countyCode, Collection<byte[]> indexes) {
        return jdbc.sql("SELECT reg.reported_dead(:county, :asked) AS dead")
                .param("county", countyCode)
                .param("asked", indexes.toArray(byte[][]::new))
                .query((row, n) -> new Answer(
                        row.getArray("dead") == null
                                ? null
                                : Arrays.asList((byte[][]) row.getArray("dead").getArray())))
                .single()
                .dead();
    }

    private record Answer(@Nullable List<byte[]> dead) {}

    @Override
    public void open(DeathFile file, String account) {
        jdbc.sql("""
                INSERT INTO reg.death_file (county_code, serial, village_code, name, loaded_by, loaded_name)
                VALUES (:county, :serial, :village, :name, :account, :by)""")
                .param("county", file.countyCode())
                .param("serial", file.serial())
                .param("village", file.countyCode() + "000000")
                .param("name", file.name())
                .param("account", account)
                .param("by", file.loadedBy())
                .update();
    }

    @Override
    public void keep(String countyCode, long file, List<Entry> entries) {
        jdbc.sql("""
                INSERT INTO reg.death_record AS known (county_code, id_index, village_code, died_on, file_serial)
                SELECT DISTINCT ON (e.index) :county, e.index, :village, e.died_on, :file
                FROM unnest(:indexes::bytea[], :days::date[]) AS e (index, died_on) ORDER BY e.index, e.died_on NULLS LAST
                ON CONFLICT (county_code, id_index) DO UPDATE
                SET died_on = coalesce(known.died_on, excluded.died_on), file_serial = excluded.file_serial""")
                .param("county", countyCode)
                .param("village", countyCode + "000000")
                .param("file", file)
                .param("indexes", entries.stream().map(Entry::index).toArray(byte[][]::new))
                .param(
                        "days",
                        entries.stream()
                                .map(entry -> entry.diedOn() == null ? null : Date.valueOf(entry.diedOn()))
                                .toArray(Date[]::new))
                .update();
    }

    @Override
    public void close(DeathFile file) {
        jdbc.sql("""
                UPDATE reg.death_file SET lines = :lines, kept = :kept, unread = :unread, matched = :matched
                WHERE county_code = :county AND serial = :serial""")
                .param("lines", file.lines())
                .param("kept", file.kept())
                .param("unread", file.unread())
                .param("matched", file.matched())
                .param("county", file.countyCode())
                .param("serial", file.serial())
                .update();
    }

    @Override
    public List<DeathFile> files(String countyCode) {
        return jdbc.sql(
                        "SELECT * FROM reg.death_file WHERE county_code = ? ORDER BY loaded_at DESC, serial DESC LIMIT 50")
                .param(countyCode)
                .query(StoredDeathRecords::file)
                .list();
    }

    @Override
    public long size(String countyCode) {
        return jdbc.sql("SELECT count(*) FROM reg.death_record WHERE county_code = ?")
                .param(countyCode)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Match> matches(String countyCode, long file, long after, int size) {
        return jdbc.sql("""
                SELECT r.household_serial, count(*) AS people,
                       (SELECT max(a.year) FROM reg.annual_record a
                        WHERE a.county_code = r.county_code AND a.household_serial = r.household_serial) AS year
                FROM reg.death_record d
                JOIN reg.resident r ON r.id_index = d.id_index AND r.county_code = d.county_code
                WHERE d.county_code = :county AND d.file_serial = :file AND r.household_serial > :after
                GROUP BY r.county_code, r.household_serial
                HAVING EXISTS (SELECT FROM reg.annual_record a
                               WHERE a.county_code = r.county_code AND a.household_serial = r.household_serial)
                ORDER BY r.household_serial LIMIT :size""")
                .param("county", countyCode)
                .param("file", file)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> new Match(
                        new HouseholdId(countyCode, row.getLong("household_serial")),
                        row.getInt("year"),
                        row.getInt("people")))
                .list();
    }

    private static DeathFile file(ResultSet row, int n) throws SQLException {
        return new DeathFile(
                row.getString("county_code"),
                row.getLong("serial"),
                row.getString("name"),
                row.getInt("lines"),
                row.getInt("kept"),
                row.getInt("unread"),
                row.getInt("matched"),
                row.getString("loaded_name"),
                row.getObject("loaded_at", OffsetDateTime.class).toInstant());
    }
}
