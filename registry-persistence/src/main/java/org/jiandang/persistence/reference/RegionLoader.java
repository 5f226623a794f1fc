package org.jiandang.persistence.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jiandang.region.RegionChanges;
import org.jiandang.region.RegionFileRefused;
import org.jiandang.region.RegionList;
import org.jiandang.region.RegionRecords;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Takes a year's list of divisions: by COPY into a table of the transaction, then in three statements into the directory. */
@Component
class RegionLoader implements RegionRecords {

    /** Codes of the first list are taken to have been valid since before the registry's records begin. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private static final String STAGE = """
            CREATE TEMPORARY TABLE region_list (code text COLLATE "C" PRIMARY KEY, name text, level text, parent_code text,
                initials text, successor text) ON COMMIT DROP
            """;
    private static final String COPY = "COPY region_list FROM STDIN";
    private static final String TAKE = """
            WITH taken AS (
                INSERT INTO region AS r (code, name, level, parent_code, initials, valid_from)
                SELECT code, name, level, nullif(parent_code, ''), initials, :from FROM region_list WHERE successor = ''
                ON CONFLICT (code) DO UPDATE
                    SET name = excluded.name, parent_code = excluded.parent_code, initials = excluded.initials,
                        valid_to = NULL, successor_code = NULL
                    WHERE (r.name, r.parent_code, r.initials, r.valid_to) IS DISTINCT FROM
                          (excluded.name, excluded.parent_code, excluded.initials, NULL)
                RETURNING xmax = 0 AS added)
            SELECT count(*) FILTER (WHERE added) AS added, count(*) FILTER (WHERE NOT added) AS renamed FROM taken
            """;
    private static final String END = """
            UPDATE region SET valid_to = greatest(valid_from, cast(:edition AS date) - 1)
            WHERE starts_with(code, :covers) AND valid_to IS NULL
              AND code NOT IN (SELECT code FROM region_list WHERE successor = '')
            """;
    private static final String SUCCEED = """
            UPDATE region r SET successor_code = l.successor FROM region_list l
            WHERE l.code = r.code AND l.successor <> '' AND r.successor_code IS DISTINCT FROM l.successor
            """;

    private static final int SHOWN = 200;
    private static final String DIFFERENCES = """
            WITH listed AS (SELECT * FROM region_list WHERE successor = ''),
            changed AS (
                SELECT CASE WHEN r.code IS NULL THEN 'ADDED' ELSE 'RENAMED' END AS kind, l.code, l.name, r.name AS before
                FROM listed l LEFT JOIN region r ON r.code = l.code
                WHERE r.code IS NULL OR (r.name, r.parent_code, r.initials, r.valid_to)
                    IS DISTINCT FROM (l.name, nullif(l.parent_code, ''), l.initials, NULL)
                UNION ALL
                SELECT 'ENDED', r.code, r.name, r.name FROM region r
                WHERE starts_with(r.code, :covers) AND r.valid_to IS NULL AND NOT EXISTS (SELECT FROM listed l WHERE l.code = r.code))
            SELECT kind, code, name, before, count(*) FILTER (WHERE kind = 'ADDED') OVER () AS added,
                count(*) FILTER (WHERE kind = 'RENAMED') OVER () AS renamed, count(*) FILTER (WHERE kind = 'ENDED') OVER () AS ended
            FROM changed ORDER BY code LIMIT :shown
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final LoadedFiles files;
    private final Stamps stamps;
    private final RegionTable regions;
    private final ReferenceTrail trail;

    RegionLoader(
            JdbcClient jdbc,
            DataSource dataSource,
            LoadedFiles files,
            Stamps stamps,
            RegionTable regions,
            ReferenceTrail trail) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.files = files;
        this.stamps = stamps;
        this.regions = regions;
        this.trail = trail;
    }

    @Override
    public RegionChanges load(String name, byte[] file, LocalDate edition) {
        if (files.has(name, file)) {
            return RegionChanges.NONE;
        }
        RegionFile list = fresh(name, file, edition);
        boolean first = files.newestEdition(list.covers()).isEmpty();
        stage(list);
        // the table of divisions asks which list it is, and whether it was released
        jdbc.sql("SELECT set_config('app.divisions', ?, true)")
                .param(LoadedFiles.hash(file))
                .query(String.class)
                .single();
        RegionChanges taken = jdbc.sql(TAKE)
                .param("from", first ? BEGINNING : edition)
                .query((row, no) -> new RegionChanges(row.getInt("added"), row.getInt("renamed"), 0))
                .single();
        int ended = jdbc.sql(END)
                .param("edition", edition)
                .param("covers", list.covers())
                .update();
        jdbc.sql(SUCCEED).update();
        files.record(name, file, list.rows().size(), edition, list.covers());
        stamps.next(Stamps.Kind.REGION);
        trail.changed("LOAD_REGIONS", "region:" + list.covers(), name);
        AfterCommit.run(regions::expire);
        return new RegionChanges(taken.added(), taken.renamed(), ended);
    }

    @Override
    public RegionList read(String name, byte[] file, LocalDate edition) {
        RegionFile list = fresh(name, file, edition);
        stage(list);
        RegionChanges[] changes = {RegionChanges.NONE};
        List<RegionList.Line> lines = jdbc.sql(DIFFERENCES)
                .param("covers", list.covers())
                .param("shown", SHOWN)
                .query((row, no) -> {
                    changes[0] = new RegionChanges(row.getInt("added"), row.getInt("renamed"), row.getInt("ended"));
                    return new RegionList.Line(
                            RegionList.DivisionChange.valueOf(row.getString("kind")),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("before"));
                })
                .list();
        return new RegionList(LoadedFiles.hash(file), list.covers(), list.rows().size(), changes[0], lines);
    }

    private RegionFile fresh(String name, byte[] file, LocalDate edition) {
        RegionFile list = RegionFile.read(name, file);
        files.newestEdition(list.covers()).filter(edition::isBefore).ifPresent(newer -> {
            throw new RegionFileRefused("OLDER", edition, newer);
        });
        return list;
    }

    private void stage(RegionFile list) {
        jdbc.sql("DROP TABLE IF EXISTS region_list").update();
        jdbc.sql(STAGE).update();
        StringBuilder lines = new StringBuilder();
        list.rows()
                .forEach(row -> lines.append(String.join(
                                "\t",
                                row.code(),
                                text(row.name()),
                                row.level(),
                                row.parent(),
                                row.initials(),
                                row.successor()))
                        .append('\n'));
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(lines.toString()));
        } catch (SQLException refused) {
            throw new DataAccessResourceFailureException("the list of divisions could not be copied", refused);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** A name as COPY reads it. */
    private static String text(String name) {
        return name.replace("\\", "\\\\").replace("\t", " ");
    }
}
