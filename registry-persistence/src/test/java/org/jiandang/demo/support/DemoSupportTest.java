package org.jiandang.demo.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.demo.rules.DemoRules;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.deaths.DeathRosterDesk;
import org.jiandang.region.RegionCode;
import org.jiandang.replay.Replay;
import org.jiandang.replay.ReplayDesk;
import org.jiandang.replay.ReplayState;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.search.MeasureQuery;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an interrupted demonstration does again it does once. */
@RegistryTest
@OwnDatabase
class DemoSupportTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222100201");
    private static final Actor COUNTY = TestActors.countyOf(VILLAGE);
    private static final Actor CADRE = TestActors.cadreOf(VILLAGE);
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    @Autowired
    DemoSupport support;

    @Autowired
    DemoRules rules;

    @Autowired
    PairingDesk pairings;

    @Autowired
    MeasureDesk measures;

    @Autowired
    DeathRosterDesk roster;

    @Autowired
    ReplayDesk replays;

    @Autowired
    HouseholdFixture households;

    @Test
    void all_but_three_households_get_an_officer_and_what_they_got_is_signed() throws IOException {
        for (int i = 0; i < 5; i++) {
            households.registered(VILLAGE, Cards.of(aHousehold()));
        }
        byte[] signature = picture();
        for (int again = 0; again < 2; again++) {
            Acting.as(COUNTY, () -> support.pair(VILLAGE, DAY));
            Acting.as(CADRE, () -> support.sign(VILLAGE, DAY, signature));
            Acting.as(CADRE, () -> support.lookAfter(VILLAGE));
        }

        assertThat(Acting.as(COUNTY, () -> pairings.countMissing(VILLAGE))).isEqualTo(3);
        assertThat(Acting.as(COUNTY, () -> measures.count(new MeasureQuery(VILLAGE, null, null, true, null, 10))))
                .isEqualTo(2);
    }

    @Test
    void the_roster_names_one_who_is_on_a_card_and_the_replay_ends_without_a_difference() {
        HouseholdCard card = Cards.of(aHousehold());
        households.registered(VILLAGE, card);
        for (int again = 0; again < 2; again++) {
            Acting.as(COUNTY, () -> rules.reported(Cards.numbers(card).get(1), DAY));
            Acting.as(COUNTY, () -> rules.replay(VILLAGE));
        }

        assertThat(Acting.as(COUNTY, () -> roster.files()))
                .singleElement()
                .satisfies(file -> assertThat(file.matched()).isEqualTo(1));
        assertThat(Acting.as(COUNTY, () -> replays.latest(10)))
                .singleElement()
                .returns(ReplayState.DONE, Replay::state)
                .returns(0L, one -> (long) one.different());
    }

    private static byte[] picture() throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        }
    }
}
