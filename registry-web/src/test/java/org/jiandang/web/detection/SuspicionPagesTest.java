package org.jiandang.web.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Detection;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.detection.Suspicion;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.household.HouseholdCard;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who sees a suspicion: the offices that hold both sides, and never the village. */
@WebTest
class SuspicionPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222105204");

    @Autowired
    HouseholdFixture households;

    @Autowired
    RelativeService relatives;

    @Autowired
    Detection detection;

    @Autowired
    SuspicionDesk desk;

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_village_is_shown_no_suspicion_not_even_of_its_own_people_and_the_neighbour_county_finds_none() {
        String place = "/suspicions/" + aSuspicion();

        assertThat(status("/suspicions", Role.VILLAGE_CADRE, VILLAGE.value())).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(status(place, Role.VILLAGE_CADRE, VILLAGE.value())).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(mvc.post()
                        .uri(place)
                        .with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value()))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(status(place, Role.COUNTY_OFFICE, "152223")).isEqualTo(HttpStatus.NOT_FOUND.value());
        assertThat(status(place, Role.TOWNSHIP_REVIEWER, "152222105")).isEqualTo(HttpStatus.OK.value());
    }

    private int status(String place, Role role, String prefix) {
        return mvc.get()
                .uri(place)
                .with(signedIn.as(role, prefix))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String aSuspicion() {
        HouseholdCard card = Cards.aCard();
        households.registered(VILLAGE, card);
        Actor cadre = TestActors.cadreOf(VILLAGE);
        Actor county = TestActors.countyOf(VILLAGE);
        Acting.as(
                cadre,
                () -> relatives.declare(new DeclareRelative(
                        "亲属乙", Kinship.CHILD, Cards.numbers(card).get(0), "")));
        Acting.as(county, () -> detection.look(SuspicionKind.CADRE_RELATIVE, RegionCode.of("152222000000")));
        RegionCode township = RegionCode.of("152222105000");
        List<Suspicion> found = Acting.as(
                county, () -> desk.page(new SuspicionQuery(township, SuspicionKind.CADRE_RELATIVE, true, null, 10)));
        return found.get(0).id().toString();
    }
}
