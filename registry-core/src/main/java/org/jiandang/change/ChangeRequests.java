package org.jiandang.change;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.Stage;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored change requests of the asker's area. */
interface ChangeRequests extends Repository<ChangeRequest, ChangeId> {

    ChangeRequest save(ChangeRequest request);

    Optional<ChangeRequest> findById(ChangeId id);

    @Query("select r.householdSerial from ChangeRequest r where r.id = :id")
    Optional<Long> householdOf(ChangeId id);

    /** All requests of the household for writing: who confirms one of them waits for whoever confirms another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select r from ChangeRequest r where r.id.countyCode = :county and r.householdSerial = :household order by r.id.serial")
    List<ChangeRequest> lockOfHousehold(String county, long household);

    @Query(
            "select r from ChangeRequest r where r.id.countyCode = :county and r.householdSerial = :household order by r.id.serial desc")
    List<ChangeRequest> ofHousehold(String county, long household);

    @Query(
            "select r from ChangeRequest r where r.stage in :stages and r.villageCode between :lo and :hi order by r.villageCode, r.id.serial")
    List<ChangeRequest> inArea(Collection<Stage> stages, String lo, String hi, Limit limit);
}
