package org.jiandang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Households in the database for tests, made by the registry's own services as the village's cadre and the county. */
@Component
public class HouseholdFixture {

    private final HouseholdEntry entry;
    private final HouseholdReading reading;
    private final HouseholdStanding standing;
    private final TransactionTemplate transaction;

    HouseholdFixture(
            HouseholdEntry entry,
            HouseholdReading reading,
            HouseholdStanding standing,
            PlatformTransactionManager transactions) {
        this.entry = entry;
        this.reading = reading;
        this.standing = standing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Enters the card; the household applies. */
    public HouseholdId applicant(RegionCode village, HouseholdCard card) {
        Outcome outcome = Acting.as(
                TestActors.cadreOf(village),
                () -> entry.record(new RecordHousehold(UUID.randomUUID().toString(), village, card)));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return ((Outcome.Saved) outcome).id();
    }

    /** Enters the card and registers the household as poor on the facts of the card's year. */
    public HouseholdId registered(RegionCode village, HouseholdCard card) {
        HouseholdId id = applicant(village, card);
        Acting.as(
                TestActors.countyOf(village),
                () -> transaction.executeWithoutResult(status ->
                        standing.register(id, card.year().year(), card.year().recordDate())));
        return id;
    }

    /** The newest card as the county sees it. */
    public HouseholdView view(HouseholdId id) {
        return Acting.as(TestActors.countyOf(RegionCode.ofPrefix(id.countyCode())), () -> reading.view(id, null));
    }
}
