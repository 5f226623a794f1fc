package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.entry.Unmask;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdRow;
import org.jiandang.household.search.HouseholdSearch;
import org.jiandang.job.JobFailed;
import org.jiandang.keys.KeyDesk;
import org.jiandang.keys.KeyKind;
import org.jiandang.keys.KeyRotation;
import org.jiandang.keys.KeyRotations;
import org.jiandang.keys.RotationState;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code kill -9} in the middle of a change of keys, by a process of its own. */
@Tag("fault")
@RegistryTest
@OwnDatabase("killed")
class KilledRotationTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222182201");
    private static final Actor SYSTEM = TestActors.actor(Role.SYSTEM_ADMIN, "15");
    private static final Actor SECURITY = TestActors.actor(Role.SECURITY_ADMIN, "15");
    private static final Actor COUNTY = TestActors.countyOf(VILLAGE);
    /** Two numbers each are opened twice for each kind of key, by one person, who may open fifty a day. */
    private static final int HOUSEHOLDS = 4;

    @Autowired
    KeyDesk desk;

    @Autowired
    KeyRotations rotations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Keyring keyring;

    @Autowired
    DataKeys keys;

    @Autowired
    StoredKeyChest chest;

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdSearch search;

    @Autowired
    HouseholdReading reading;

    @Autowired
    PlatformTransactionManager transactions;

    private final JdbcTemplate all = new JdbcTemplate(TestServer.get().superuser("own_killed"));
    private final List<HouseholdCard> cards = new ArrayList<>();
    private final List<HouseholdId> ids = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void killed_in_the_middle_no_value_is_unreadable_and_the_change_is_finished_later(KeyKind kind) throws Exception {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            cards.add(Cards.aCard());
            ids.add(households.applicant(VILLAGE, cards.get(i)));
        }
        long id = Acting.as(SYSTEM, () -> desk.ask(kind, "每年一次"));
        confirm(id);

        killInTheMiddle(kind, id);
        keyring.readAgain();
        keys.forget();
        everybodyIsThere();

        Acting.as(SECURITY, () -> desk.resume(id));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rotations.find(id).orElseThrow().state() == RotationState.DONE);
        everybodyIsThere();
        assertThat(all.queryForObject(
                        "SELECT count(*) FROM reg.sealed_counts() c JOIN reg.data_key k ON k.id = c.key WHERE k.state = 'RETIRED'",
                        Integer.class))
                .isZero();
        assertThat(new KeyCheck(jdbc).matching(keyring.file().path(), Algorithm.AES))
                .as("the next start")
                .isNotNull();
    }

    @Test
    void a_switch_of_the_index_gives_up_instead_of_making_everybody_wait_behind_a_long_transaction() throws Exception {
        HouseholdCard card = Cards.aCard();
        HouseholdId household = households.applicant(VILLAGE, card);
        long id = Acting.as(SYSTEM, () -> desk.ask(KeyKind.INDEX, "每年一次"));
        confirm(id);
        try (Connection export = TestServer.get().superuser("own_killed").getConnection();
                Statement sql = export.createStatement()) {
            sql.execute("SELECT pg_advisory_lock_shared(7656)");
            chest.prepareIndexKey();
            assertThatThrownBy(chest::switchIndexes).isInstanceOf(JobFailed.class);
        }
        assertThat(Acting.as(
                        COUNTY,
                        () -> search.page(HouseholdQuery.in(VILLAGE)
                                        .withText(Cards.numbers(card).get(0).value()))
                                .rows()))
                .extracting(HouseholdRow::id)
                .containsExactly(household);
        Acting.as(SECURITY, () -> desk.resume(id));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> rotations.find(id).orElseThrow().state() == RotationState.DONE);
    }

    /** The second person's word without the job that would follow. */
    private void confirm(long id) {
        Acting.as(
                SECURITY,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> rotations.confirm(
                                id, new KeyRotation.Word(SECURITY.person(), "x", SECURITY.role(), Instant.EPOCH))));
    }

    private void killInTheMiddle(KeyKind kind, long id) throws Exception {
        JdbcConnectionDetails application = TestServer.get().application("own_killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RotatingProcess.class.getName(),
                        application.getJdbcUrl() + (application.getJdbcUrl().contains("?") ? "&" : "?")
                                + "currentSchema=reg",
                        application.getUsername(),
                        application.getPassword(),
                        keyring.file().path().toString(),
                        kind.name(),
                        Long.toString(id))
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("here: ")) {
                    new ProcessBuilder("kill", "-KILL", Long.toString(process.pid()))
                            .start()
                            .waitFor(10, TimeUnit.SECONDS);
                    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                    // the server notices that nobody is there any more, and rolls back
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> all.queryForObject(
                                            "SELECT count(*) FROM pg_stat_activity WHERE datname = 'own_killed' AND state = 'idle in transaction'",
                                            Integer.class)
                                    == 0);
                    return;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        throw new AssertionError("the process ended before it was killed: " + said);
    }

    /** Read by somebody new each time: a person may see only so many full numbers on a day. */
    private void everybodyIsThere() {
        String reader = "county-" + System.nanoTime();
        Acting.as(new Actor(reader, reader, reader, COUNTY.role(), COUNTY.jurisdiction()), () -> {
            for (int i = 0; i < HOUSEHOLDS; i++) {
                String number = Cards.numbers(cards.get(i)).get(0).value();
                assertThat(search.page(HouseholdQuery.in(VILLAGE).withText(number))
                                .rows())
                        .extracting(HouseholdRow::id)
                        .containsExactly(ids.get(i));
                assertThat(reading.unmask(new Unmask(ids.get(i), 1, "核对证件"))).isEqualTo(number);
                assertThat(reading.unmask(new Unmask(ids.get(i), null, "核对证件")))
                        .isEqualTo(cards.get(i).account().value());
            }
        });
    }
}
