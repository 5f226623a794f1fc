package org.jiandang.village;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored records of the villages of the asker's area. */
interface VillageRecords extends Repository<VillageRecord, VillageKey> {

    VillageRecord saveAndFlush(VillageRecord record);

    Optional<VillageRecord> findById(VillageKey key);

    @Query(
            "select r.id.year from VillageRecord r where r.id.countyCode = :county and r.id.villageCode = :village order by r.id.year desc")
    List<Integer> years(String county, String village);
}
