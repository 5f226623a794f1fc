package org.jiandang.web.security;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.policy.Clause;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.change.ProposeValue;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.policy.whatif.AskWhatIf;
import org.jiandang.policy.whatif.WhatIfId;
import org.jiandang.policy.whatif.WhatIfService;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.testing.TestActors;

/** A proposal of the region for one county, and a what-if that county has asked for. */
class OnePolicy {

    private final ProposalDesk proposals;
    private final WhatIfService whatIfs;

    OnePolicy(ProposalDesk proposals, WhatIfService whatIfs) {
        this.proposals = proposals;
        this.whatIfs = whatIfs;
    }

    /** Their ids by the beginning of their addresses. */
    Map<String, String> make(RegionCode village) {
        RegionCode county = village.at(RegionLevel.COUNTY);
        LineKey line = new LineKey(LineUse.EXIT, 2018, StandardType.ANY, AreaType.ANY);
        ProposalId proposal = Acting.as(
                TestActors.regionOf(village),
                () -> proposals.propose(proposal(county, line)).id());
        WhatIfId whatIf = Acting.as(TestActors.countyOf(village), () -> {
            whatIfs.ask(new AskWhatIf(county, line, "3900", false, 2018, null));
            return whatIfs.latest().get(0).id();
        });
        return Map.of(
                "/policies/{code",
                village.value(),
                "/policies/proposals/",
                proposal.toString(),
                "/policies/what-ifs/",
                whatIf.toString());
    }

    private static ProposeValue proposal(RegionCode county, LineKey line) {
        return new ProposeValue(
                county,
                ParameterKey.of(line),
                "3900",
                false,
                "CNY",
                Clause.of("内扶发〔2099〕1号"),
                "公文",
                "H",
                LocalDate.of(2099, 1, 1),
                "");
    }
}
