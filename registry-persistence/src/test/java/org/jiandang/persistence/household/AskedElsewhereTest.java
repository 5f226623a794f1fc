package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.registration.AskedTooOften;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class AskedElsewhereTest {

    @Autowired
    AskedElsewhere askedElsewhere;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SecurityCase("U20")
    void nobody_asks_without_end_who_is_registered_elsewhere_and_four_fifths_of_the_way_is_an_alarm() {
        Actor curious = TestActors.actor(Role.VILLAGE_CADRE, "152222102999");
        ask(curious, 0, 239);
        ask(curious, 0, 239);
        assertThat(alarmsAbout(curious)).as("the same ones again").isEmpty();
        ask(curious, 239, 240);
        assertThat(alarmsAbout(curious)).containsExactly("MASS_READING_NEAR");
        ask(curious, 240, 300);

        assertThatThrownBy(() -> ask(curious, 300, 301)).isInstanceOf(AskedTooOften.class);
        assertThat(alarmsAbout(curious)).containsExactly("MASS_READING", "MASS_READING_NEAR");
        ask(curious, 0, 300);
    }

    private void ask(Actor actor, int from, int until) {
        List<byte[]> numbers = IntStream.range(from, until)
                .mapToObj(n -> ("number " + n).getBytes(StandardCharsets.UTF_8))
                .toList();
        Acting.as(actor, () -> transaction.executeWithoutResult(status -> askedElsewhere.byHand(numbers)));
    }

    private List<String> alarmsAbout(Actor actor) {
        return jdbc.sql("SELECT kind FROM audit_alarm WHERE person = ? AND object = 'ELSEWHERE_ENTRY' ORDER BY kind")
                .param(actor.person())
                .query(String.class)
                .list();
    }
}
