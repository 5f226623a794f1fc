package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiandang.evidence.Evidence;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceRegister;
import org.jiandang.evidence.StoredFile;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of evidence. */
@Repository
class JdbcEvidenceRegister implements EvidenceRegister {

    private final JdbcClient jdbc;

    JdbcEvidenceRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Evidence evidence) {
        jdbc.sql("""
                INSERT INTO reg.evidence (county_code, serial, village_code, case_serial, kind, file_name, media_type, size, sha256,
                    stored_at, stored_by, stored_name)
                VALUES (:county, :serial, :village, :case, :kind, :name, :type, :size, :sha, :at, :by, :byName)""")
                .param("county", evidence.id().countyCode())
                .param("serial", evidence.id().serial())
                .param("village", evidence.village().value())
                .param("case", evidence.caseSerial())
                .param("kind", evidence.kind().name())
                .param("name", evidence.fileName())
                .param("type", evidence.file().mediaType())
                .param("size", evidence.file().size())
                .param("sha", evidence.file().sha256())
                .param("at", Cells.moment(evidence.storedAt()))
                .param("by", evidence.storedBy())
                .param("byName", evidence.storedName())
                .update();
    }

    @Override
    public Optional<Evidence> find(EvidenceId id) {
        return jdbc.sql("SELECT * FROM reg.evidence WHERE county_code = :county AND serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query((row, n) -> evidence(row))
                .optional();
    }

    @Override
    public List<Evidence> ofCase(CaseId id) {
        return jdbc.sql(
                        "SELECT * FROM reg.evidence WHERE county_code = :county AND case_serial = :case ORDER BY stored_at, serial")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query((row, n) -> evidence(row))
                .list();
    }

    /** Counts evidence that is already the case's, too; touches only what belongs to no case. */
    @Override
    public int attach(CaseId id, Collection<Long> serials) {
        jdbc.sql("""
                UPDATE reg.evidence SET case_serial = :case
                WHERE county_code = :county AND serial IN (:serials) AND case_serial IS NULL""")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .param("serials", serials)
                .update();
        return jdbc.sql("""
                SELECT count(*) FROM reg.evidence
                WHERE county_code = :county AND serial IN (:serials) AND case_serial = :case""")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .param("serials", serials)
                .query(Integer.class)
                .single();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                new EvidenceId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                Cells.number(row, "case_serial"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                new StoredFile(row.getString("sha256"), row.getString("media_type"), row.getLong("size")),
                Cells.requiredInstant(row, "stored_at"),
                row.getString("stored_by"),
                row.getString("stored_name"));
    }
}
