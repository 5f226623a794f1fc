package org.jiandang.exchange.commit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.Finding;

/**
 * Everything a commit writes for one household.
 *
 * @param seenVersion the version that was compared; another one at the time of writing stops the commit
 * @param income items of the year; a kind that is named here replaces the kind as a whole
 * @param residents people to register, by member number, with the blind index in hexadecimal
 * @param released members whose number changes: their earlier registration ends first
 * @param doubts open findings, their member numbers those of the register
 */
public record HouseholdWrite(
        int outcomeNo,
        HouseholdId id,
        String villageCode,
        boolean isNew,
        int seenVersion,
        List<RowWrite> rows,
        Map<IncomeItem, BigDecimal> income,
        Set<IncomeItem.Kind> kinds,
        Map<Integer, String> residents,
        List<Integer> released,
        List<Finding> doubts) {}
