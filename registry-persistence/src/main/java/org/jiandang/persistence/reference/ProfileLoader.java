package org.jiandang.persistence.reference;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the profiles the application ships. A changed file ends the values it no longer holds and begins the new ones, as one revision. */
@Component
class ProfileLoader {

    /** The origin of values that came with the application. */
    static final String SHIPPED = "FILE";

    private final JdbcClient jdbc;
    private final LoadedFiles files;
    private final Stamps stamps;
    private final PolicyRows rows;
    private final PolicyTable policies;

    ProfileLoader(JdbcClient jdbc, LoadedFiles files, Stamps stamps, PolicyRows rows, PolicyTable policies) {
        this.jdbc = jdbc;
        this.files = files;
        this.stamps = stamps;
        this.rows = rows;
        this.policies = policies;
    }

    /** The profiles and what each is laid over; a profile is never moved, because versions of the past rest on its place. */
    void loadProfiles(String name, byte[] file) {
        if (files.has(name, file)) {
            return;
        }
        List<Map<String, String>> profiles = CsvTable.read(name, new ByteArrayInputStream(file));
        for (Map<String, String> profile : profiles) {
            jdbc.sql("""
                            INSERT INTO profile (key, parent_key, name, name_en) VALUES (?, nullif(?, ''), ?, ?)
                            ON CONFLICT (key) DO UPDATE SET name = excluded.name, name_en = excluded.name_en
                            """)
                    .params(
                            CsvTable.cell(profile, "key"),
                            CsvTable.cell(profile, "parent"),
                            CsvTable.cell(profile, "name"),
                            CsvTable.cell(profile, "name_en"))
                    .update();
        }
        stamps.next(Stamps.Kind.POLICY);
        finish(name, file, profiles.size());
    }

    void loadValues(String profile, String name, byte[] file) {
        if (files.has(name, file)) {
            return;
        }
        long revision = stamps.next(Stamps.Kind.POLICY);
        List<PolicyRow> wanted = new ArrayList<>();
        CsvTable.read(name, new ByteArrayInputStream(file)).forEach(line -> wanted.add(row(profile, line, revision)));
        List<PolicyRow> current = rows.current(profile, SHIPPED);
        for (PolicyRow old : current) {
            if (wanted.stream().noneMatch(row -> isSame(row, old))) {
                rows.end(old.value(), old.from(), revision);
            }
        }
        for (PolicyRow row : wanted) {
            if (current.stream().noneMatch(old -> isSame(row, old))) {
                rows.begin(row);
            }
        }
        finish(name, file, wanted.size());
    }

    void loadRegions(String name, byte[] file) {
        if (files.has(name, file)) {
            return;
        }
        List<Map<String, String>> regions = CsvTable.read(name, new ByteArrayInputStream(file));
        jdbc.sql("DELETE FROM profile_region WHERE origin = ?").param(SHIPPED).update();
        for (Map<String, String> region : regions) {
            jdbc.sql(
                            "INSERT INTO profile_region (region_prefix, profile_key, valid_from, valid_to, origin) VALUES (?, ?, ?, ?, ?)")
                    .param(CsvTable.cell(region, "prefix"))
                    .param(CsvTable.cell(region, "profile"))
                    .param(day(region, "valid_from"))
                    .param(day(region, "valid_to"))
                    .param(SHIPPED)
                    .update();
        }
        stamps.next(Stamps.Kind.POLICY);
        finish(name, file, regions.size());
    }

    /** Refuses to start on values that contradict one another: an exit line below the entry line of its year. */
    void mustBeConsistent() {
        policies.read().mustBeConsistent();
    }

    private void finish(String name, byte[] file, int lines) {
        files.record(name, file, lines, null, null);
        AfterCommit.run(policies::expire);
    }

    private static PolicyRow row(String profile, Map<String, String> line, long revision) {
        LocalDate from = LocalDate.parse(PolicyCells.cell(line, "valid_from"));
        return new PolicyRow(PolicyCells.value(profile, line), from, day(line, "valid_to"), SHIPPED, revision, null);
    }

    private static boolean isSame(PolicyRow one, PolicyRow other) {
        return one.value().equals(other.value())
                && one.from().equals(other.from())
                && Objects.equals(one.to(), other.to());
    }

    private static @Nullable LocalDate day(Map<String, String> line, String column) {
        String cell = PolicyCells.cell(line, column);
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
