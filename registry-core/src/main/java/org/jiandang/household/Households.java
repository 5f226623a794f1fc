package org.jiandang.household;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored households of the asker's area. */
interface Households extends Repository<Household, HouseholdId> {

    Household save(Household household);

    Optional<Household> findById(HouseholdId id);

    /** The household for writing: a second writer waits until the first has ended, and then sees what it wrote. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Household h where h.id = :id")
    Optional<Household> lockById(HouseholdId id);
}
