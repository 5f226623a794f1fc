package org.jiandang.support;

import java.util.List;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingSource;
import org.jiandang.household.view.HouseholdView;
import org.springframework.stereotype.Component;

/** Brings the doubts about a household up to date when what is known of its support changes. */
@Component
class SupportDoubts {

    private final CardRevision cards;
    private final HouseholdReading households;
    private final SupportReading support;
    private final DataFindings findings;

    SupportDoubts(CardRevision cards, HouseholdReading households, SupportReading support, DataFindings findings) {
        this.cards = cards;
        this.households = households;
        this.support = support;
        this.findings = findings;
    }

    /** The household's own rules ask whether it has an officer (V016). */
    void pairingChanged(HouseholdId household) {
        HouseholdView view = households.view(household, null);
        if (!view.years().isEmpty()) {
            cards.recheck(household, view.years().get(0));
        }
    }

    void measureChanged(HouseholdId household) {
        for (SupportFacts facts : support.facts(List.of(household))) {
            findings.bring(
                    household,
                    facts.village(),
                    null,
                    FindingSource.ENTRY,
                    SupportRules.BOOK,
                    SupportRules.judge(facts));
        }
    }
}
