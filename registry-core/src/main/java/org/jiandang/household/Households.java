package org.jiandang.household;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored households of the asker's area. */
interface Households extends Repository<Household, HouseholdId> {

    Household save(Household household);

    Optional<Household> findById(HouseholdId id);
}
