package org.jiandang.policy.change;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts regions under profiles. Values change by a {@link ProposalDesk proposal} only. */
@Service
public class PolicyService {

    private final PolicyRecords records;

    PolicyService(PolicyRecords records) {
        this.records = records;
    }

    /** Puts a region under a profile from a day on, in place of the one that came with the registry. */
    @Transactional
    public void assign(RegionCode region, String profile, LocalDate from) {
        records.assign(region, profile, from);
    }
}
