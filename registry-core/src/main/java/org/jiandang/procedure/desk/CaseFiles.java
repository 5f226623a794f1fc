package org.jiandang.procedure.desk;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The case files. */
interface CaseFiles extends Repository<CaseFile, CaseId> {

    CaseFile save(CaseFile file);

    void flush();

    Optional<CaseFile> findById(CaseId id);

    /** Waits for whoever is deciding the same case, so that the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from CaseFile f where f.id.countyCode = :county and f.id.serial = :serial")
    Optional<CaseFile> findLocked(String county, long serial);

    @Query("""
            select f from CaseFile f
            where f.id.countyCode = :county and f.householdSerial = :household
            order by f.id.serial desc""")
    List<CaseFile> findOfHousehold(String county, long household);

    /** The cases about a village or county itself, the newest first. */
    @Query("""
            select f from CaseFile f
            where f.id.countyCode = :county and f.villageCode = :region and f.kind = :kind
            order by f.id.serial desc""")
    List<CaseFile> findOfRegion(String county, String region, CaseKind kind);
}
