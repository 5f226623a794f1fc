package org.jiandang.policy.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.policy.Clause;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.line.LineKey;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes policy in the running registry. */
@Service
public class PolicyService {

    private final Policies policies;
    private final PolicyRecords records;
    private final RegistryClock clock;

    PolicyService(Policies policies, PolicyRecords records, RegistryClock clock) {
        this.policies = policies;
        this.records = records;
        this.clock = clock;
    }

    /** Puts a region under a profile from a day on, in place of the one that came with the registry. */
    @Transactional
    public void assign(RegionCode region, String profile, LocalDate from) {
        records.assign(region, profile, from);
    }

    /**
     * Raises an income line for a county.
     *
     * @param value yuan; not below the line that holds there without it
     * @param clause the county's document
     * @throws LineLowered when it is below
     * @throws ParameterMissing when there is no line to raise
     */
    @Transactional
    public void raiseLine(RegionCode county, LineKey key, BigDecimal value, Clause clause) {
        PolicyProfile profile = policies.at(county, clock.today());
        Threshold inForce =
                profile.line(key.use(), key.year(), key.standard(), key.area()).threshold();
        if (value.compareTo(inForce.value()) < 0) {
            throw new LineLowered(value, inForce.value());
        }
        records.setLine(county.at(RegionLevel.COUNTY), profile.key(), key, value, inForce.inclusive(), clause);
    }
}
