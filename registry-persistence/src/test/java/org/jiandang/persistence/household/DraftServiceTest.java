package org.jiandang.persistence.household;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.OutOfArea;
import org.jiandang.account.Role;
import org.jiandang.household.draft.Draft;
import org.jiandang.household.draft.DraftChanged;
import org.jiandang.household.draft.DraftId;
import org.jiandang.household.draft.DraftService;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class DraftServiceTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222187201");
    private static final Actor CADRE = TestActors.cadreOf(VILLAGE);
    private static final Actor COLLEAGUE =
            new Actor("another", "another-cadre", "another", Role.VILLAGE_CADRE, CADRE.jurisdiction());

    @Autowired
    DraftService drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DraftId begun(String content) {
        return Acting.as(CADRE, () -> drafts.begin(VILLAGE, "包巴特尔", content));
    }

    @Test
    void a_draft_is_found_again_as_it_was_left() {
        DraftId id = begun("one");

        int version = Acting.as(CADRE, () -> drafts.save(id, 0, VILLAGE, "包巴特尔", "two 159900196801010012"));

        Draft draft = Acting.as(CADRE, () -> drafts.open(id));
        assertThat(draft.content()).isEqualTo("two 159900196801010012");
        assertThat(draft.version()).isEqualTo(version);
        assertThat(Acting.as(CADRE, drafts::mine)).extracting(Draft::id).contains(id);
    }

    @Test
    void a_draft_is_its_authors_and_nobody_elses() {
        DraftId id = begun("mine");

        assertThatThrownBy(() -> Acting.as(COLLEAGUE, () -> drafts.open(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(COLLEAGUE, () -> drafts.save(id, 0, VILLAGE, "x", "theirs")))
                .isInstanceOf(NotFound.class);
        Acting.as(COLLEAGUE, () -> drafts.remove(id));
        assertThat(Acting.as(COLLEAGUE, drafts::mine)).isEmpty();
        assertThat(Acting.as(CADRE, () -> drafts.open(id)).content()).isEqualTo("mine");
        assertThatThrownBy(() -> Acting.as(CADRE, () -> drafts.begin(RegionCode.of("152222187202"), "x", "elsewhere")))
                .isInstanceOf(OutOfArea.class);
    }

    @Test
    void of_two_windows_the_second_is_told() {
        DraftId id = begun("one");
        Acting.as(CADRE, () -> drafts.save(id, 0, VILLAGE, "包巴特尔", "first window"));

        assertThatThrownBy(() -> Acting.as(CADRE, () -> drafts.save(id, 0, VILLAGE, "包巴特尔", "second window")))
                .isInstanceOf(DraftChanged.class);
    }

    @Test
    void a_number_in_a_draft_does_not_stand_in_the_table() {
        DraftId id = begun("159900196801010012");

        byte[] stored = Acting.as(
                CADRE,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(
                                        "SELECT payload_cipher FROM household_draft WHERE county_code = ? AND serial = ?")
                                .params(id.countyCode(), id.serial())
                                .query((row, n) -> row.getBytes(1))
                                .single()));

        assertThat(new String(stored, ISO_8859_1)).isNotEmpty().doesNotContain("159900");
        Acting.as(CADRE, () -> drafts.remove(id));
        assertThatThrownBy(() -> Acting.as(CADRE, () -> drafts.open(id))).isInstanceOf(NotFound.class);
    }
}
