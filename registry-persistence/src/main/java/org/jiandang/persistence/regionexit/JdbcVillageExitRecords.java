package org.jiandang.persistence.regionexit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.villageexit.ItemCheck;
import org.jiandang.villageexit.VillageExit;
import org.jiandang.villageexit.VillageExitRecords;
import org.jiandang.villageexit.VillageIndicators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items and results of villages that leave. */
@Repository
class JdbcVillageExitRecords implements VillageExitRecords {

    private final JdbcClient jdbc;

    JdbcVillageExitRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(CaseRecord file, ItemCheck check, String by, String byName) {
        jdbc.sql("""
                INSERT INTO reg.village_exit_item (county_code, case_serial, item, village_code, met, checked_on, evidence_serial, note,
                    recorded_by, recorded_name)
                VALUES (:county, :case, :item, :village, :met, :on, :evidence, :note, :by, :byName)
                ON CONFLICT (county_code, case_serial, item) DO UPDATE SET met = excluded.met, checked_on = excluded.checked_on,
                    evidence_serial = excluded.evidence_serial, note = excluded.note, recorded_by = excluded.recorded_by,
                    recorded_name = excluded.recorded_name""")
                .param("county", file.id().countyCode())
                .param("case", file.id().serial())
                .param("item", check.item().name())
                .param("village", file.village().value())
                .param("met", check.met())
                .param("on", check.checkedOn())
                .param("evidence", check.evidenceSerial())
                .param("note", check.note())
                .param("by", by)
                .param("byName", byName)
                .update();
    }

    @Override
    public List<ItemCheck> checks(CaseId id) {
        return jdbc.sql(
                        "SELECT * FROM reg.village_exit_item WHERE county_code = :county AND case_serial = :case ORDER BY item")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query((row, n) -> new ItemCheck(
                        ChecklistItem.valueOf(row.getString("item")),
                        row.getBoolean("met"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("evidence_serial", Long.class),
                        row.getString("note")))
                .list();
    }

    @Override
    public void add(VillageExit exit) {
        VillageIndicators figures = exit.figures();
        jdbc.sql("""
                INSERT INTO reg.village_exit (county_code, village_code, year, left_on, case_serial, unresolved_households,
                    unresolved_people, agricultural_residents, collective_income, continuation_until)
                VALUES (:county, :village, :year, :on, :case, :households, :people, :residents, :income, :until)""")
                .param("county", exit.village().countyCode())
                .param("village", exit.village().value())
                .param("year", exit.year())
                .param("on", exit.leftOn())
                .param("case", exit.caseId().serial())
                .param("households", figures.unresolvedHouseholds())
                .param("people", figures.unresolvedPeople())
                .param("residents", figures.agriculturalResidents())
                .param("income", figures.collectiveIncome())
                .param("until", exit.continuationUntil())
                .update();
    }

    @Override
    public Optional<VillageExit> of(RegionCode village) {
        return jdbc.sql("SELECT * FROM reg.village_exit WHERE county_code = :county AND village_code = :village")
                .param("county", village.countyCode())
                .param("village", village.value())
                .query((row, n) -> new VillageExit(
                        village,
                        row.getInt("year"),
                        row.getObject("left_on", LocalDate.class),
                        new CaseId(row.getString("county_code"), row.getLong("case_serial")),
                        new VillageIndicators(
                                row.getLong("unresolved_households"),
                                row.getLong("unresolved_people"),
                                row.getObject("agricultural_residents", Integer.class),
                                row.getBigDecimal("collective_income"),
                                Set.of()),
                        row.getObject("continuation_until", LocalDate.class)))
                .optional();
    }
}
