package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.entry.NumbersAreSubmitted;
import org.jiandang.household.entry.Unmask;
import org.jiandang.household.finding.ReasonMissing;
import org.jiandang.identification.IdentificationProcedure;
import org.jiandang.procedure.Stage;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who opens full numbers in the village: whoever writes the draft, as long as it is one (footnote 2 of the authorisation matrix). */
@RegistryTest
class FullNumberTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222180201");
    private static final Actor AUTHOR = TestActors.cadreOf(VILLAGE);
    private static final Actor COLLEAGUE =
            new Actor("person-second", "second-cadre", "示例·乙", Role.VILLAGE_CADRE, new Jurisdiction(VILLAGE.value()));

    @Autowired
    HouseholdReading reading;

    @Autowired
    HouseholdFixture households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final HouseholdCard card = Cards.aCard();

    @Test
    void before_the_application_whoever_entered_the_household_opens_its_numbers_and_no_colleague() {
        HouseholdId id = households.applicant(VILLAGE, card);

        assertThat(opened(AUTHOR, id)).isEqualTo(Cards.numbers(card).get(0).value());
        assertThat(Acting.as(AUTHOR, () -> reading.unmask(new Unmask(id, null, "核对账号"))))
                .isEqualTo(card.account().value());
        assertThat(Acting.as(COLLEAGUE, () -> reading.mayUnmask(id))).isFalse();
        assertThatThrownBy(() -> opened(COLLEAGUE, id)).isInstanceOf(NumbersAreSubmitted.class);
    }

    @Test
    void at_every_stage_of_the_application_the_village_reads_masked_numbers_but_the_author_of_a_returned_one() {
        HouseholdId id = households.applicant(VILLAGE, card);
        for (Stage stage : IdentificationProcedure.TABLE.stages()) {
            if (IdentificationProcedure.TABLE.ends(stage)) {
                continue;
            }
            caseAt(id, stage);
            if (stage == Stage.RETURNED) {
                assertThat(opened(AUTHOR, id)).as("%s", stage).isNotBlank();
            } else {
                assertThatThrownBy(() -> opened(AUTHOR, id)).as("%s", stage).isInstanceOf(NumbersAreSubmitted.class);
                assertThat(Acting.as(AUTHOR, () -> reading.mayUnmask(id)))
                        .as("%s", stage)
                        .isFalse();
            }
            assertThatThrownBy(() -> opened(COLLEAGUE, id)).as("%s", stage).isInstanceOf(NumbersAreSubmitted.class);
            assertThat(opened(TestActors.reviewerOf(VILLAGE), id))
                    .as("the township reviews at %s", stage)
                    .isNotBlank();
        }
    }

    @Test
    void the_numbers_of_a_registered_household_are_never_opened_in_the_village() {
        HouseholdId id = households.registered(VILLAGE, card);

        assertThatThrownBy(() -> opened(AUTHOR, id)).isInstanceOf(NumbersAreSubmitted.class);
        caseAt(id, Stage.RETURNED);
        assertThatThrownBy(() -> opened(AUTHOR, id))
                .as("a returned case about a registered household is no draft")
                .isInstanceOf(NumbersAreSubmitted.class);
        assertThatThrownBy(
                        () -> Acting.as(TestActors.reviewerOf(VILLAGE), () -> reading.unmask(new Unmask(id, 1, " "))))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> opened(TestActors.actor(Role.SYSTEM_ADMIN, "15"), id))
                .isInstanceOf(NotFound.class);
    }

    private String opened(Actor actor, HouseholdId id) {
        return Acting.as(actor, () -> reading.unmask(new Unmask(id, 1, "核对证件")));
    }

    private void caseAt(HouseholdId id, Stage stage) {
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        INSERT INTO case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                            author_person, author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name,
                            population, version)
                        VALUES (:county, 900000 + :household, :village, 'IDENTIFICATION', 'T-' || :household, :household, 2018, :stage, 1,
                            :author, 'a', 'n', :on, :on, 'IM', 'IM', '包巴特尔', 2, 0)
                        ON CONFLICT (county_code, serial) DO UPDATE SET stage = excluded.stage""")
                                .param("county", id.countyCode())
                                .param("household", id.serial())
                                .param("village", VILLAGE.value())
                                .param("stage", stage.name())
                                .param("author", AUTHOR.person())
                                .param("on", LocalDate.of(2018, 11, 1))
                                .update()));
    }
}
