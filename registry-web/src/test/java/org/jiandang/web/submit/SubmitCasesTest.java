package org.jiandang.web.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form is carried out once, whatever its key meets. */
@WebTest
class SubmitCasesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104204");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @SecurityCase({"C-2", "C-4", "C-6"})
    void a_corrected_form_is_carried_out_once_and_leads_again_to_the_same_page() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        String key = UUID.randomUUID().toString();
        int version = version(id);

        assertThat(send(id, key, version, "六十")).as("a fault").hasStatusOk();
        MvcTestResult first = send(id, key, version, "66.5");
        assertThat(first).hasStatus(302);
        int after = version(id);
        MvcTestResult retried = send(id, key, version, "66.5");
        assertThat(retried).hasStatus(303);
        assertThat(retried.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(send(id, key, version, "77")).as("other contents").hasStatus(422);
        assertThat(jdbc.queryForList(
                        "SELECT object || ' ' || detail FROM reg.audit_event WHERE action = 'REFUSED' AND account = ?",
                        String.class,
                        signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value())))
                .as("on record, without what was typed")
                .anyMatch(event -> event.startsWith("POST /households/{id") && event.contains(" 422 "));

        assertThat(version(id)).isEqualTo(after).isEqualTo(version + 1);
        assertThat(area(id)).isEqualByComparingTo("66.5");
    }

    @Test
    @SecurityCase("X3")
    void a_form_whose_process_was_killed_between_its_work_and_its_answer_is_known_to_be_carried_out() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        String key = UUID.randomUUID().toString();
        int version = version(id);
        assertThat(send(id, key, version, "66.5")).hasStatus(302);
        assertThat(jdbc.update(
                        "UPDATE reg.submission SET state = 'RUNNING', location = NULL WHERE carried_out AND target LIKE '%' || ? || '%'",
                        id.toString()))
                .as("noted with the work itself")
                .isEqualTo(1);
        assertThat(send(id, key, version, "66.5")).hasStatus(303);
        assertThat(version(id)).isEqualTo(version + 1);
    }

    @Test
    @SecurityCase("C-3")
    void a_key_means_nothing_at_another_object_or_for_another_person() {
        HouseholdId one = households.applicant(VILLAGE, Cards.of(aHousehold()));
        HouseholdId other = households.applicant(VILLAGE, Cards.of(aHousehold()));
        String key = UUID.randomUUID().toString();
        assertThat(send(one, key, version(one), "61")).hasStatus(302);

        MvcTestResult elsewhere = send(other, key, version(other), "61");
        assertThat(elsewhere).hasStatus(302);
        assertThat(elsewhere.getResponse().getHeader("Location")).contains(other.toString());
        assertThat(area(other)).isEqualByComparingTo("61");

        String second = signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value(), "-c");
        assertThat(send(second, one, key, version(one), "62")).hasStatus(302);
        assertThat(area(one)).isEqualByComparingTo("62");
    }

    @Test
    @SecurityCase("C-5")
    void what_is_no_key_is_a_bad_request() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        int version = version(id);
        for (String key : new String[] {"", "k".repeat(1000), "null"}) {
            assertThat(send(id, key, version, "63")).as(key).hasStatus(400);
        }
        assertThat(version(id)).isEqualTo(version);
    }

    private int version(HouseholdId id) {
        return households.view(id).register().version();
    }

    private BigDecimal area(HouseholdId id) {
        return households.view(id).year().card().housing().housingArea();
    }

    private MvcTestResult send(HouseholdId id, String key, int version, String area) {
        return send(signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value()), id, key, version, area);
    }

    private MvcTestResult send(String login, HouseholdId id, String key, int version, String area) {
        return mvc.post()
                .uri("/households/" + id + "/sections/housing")
                .param("year", String.valueOf(households.view(id).year().card().year()))
                .param("version", String.valueOf(version))
                .param("housing.housingArea", area)
                .param("_submit", key)
                .with(signedIn.as(login, Role.VILLAGE_CADRE))
                .with(csrf())
                .exchange();
    }
}
