package org.jiandang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ActingTest {

    private static final Actor CADRE = actor("cadre", Role.VILLAGE_CADRE);
    private static final Actor REVIEWER = actor("reviewer", Role.TOWNSHIP_REVIEWER);

    private static Actor actor(String account, Role role) {
        return new Actor(account, account, account, role, new Jurisdiction("152222"));
    }

    @Test
    void nobody_acts_unless_bound() {
        assertThat(Acting.current()).isEmpty();
        assertThatExceptionOfType(NotSignedIn.class).isThrownBy(Acting::require);
    }

    @Test
    void an_inner_actor_gives_way_to_the_outer_one() {
        Acting.as(CADRE, () -> {
            assertThat(Acting.as(REVIEWER, Acting::require)).isEqualTo(REVIEWER);
            assertThat(Acting.require()).isEqualTo(CADRE);
        });
        assertThat(Acting.current()).isEmpty();
    }

    @Test
    void a_failure_leaves_nobody_behind() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Acting.as(CADRE, () -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(Acting.current()).isEmpty();
    }

    @Test
    void another_thread_has_its_own_actor() {
        Acting.as(
                CADRE,
                () -> assertThat(CompletableFuture.supplyAsync(Acting::current).join())
                        .isEmpty());
    }
}
