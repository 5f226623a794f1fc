package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.account.factor.FactorStore;
import org.jiandang.account.identity.PersonNumbers;
import org.jiandang.exchange.BatchFiles;
import org.jiandang.exchange.BatchId;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.household.search.HouseholdRow;
import org.jiandang.household.search.HouseholdSearch;
import org.jiandang.keys.KeyDesk;
import org.jiandang.keys.KeyKind;
import org.jiandang.keys.KeyRotation;
import org.jiandang.keys.KeyRotationRefused;
import org.jiandang.keys.KeyRotations;
import org.jiandang.keys.RotationState;
import org.jiandang.persistence.start.RefusedToStart;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase("rotation")
class KeyRotationTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222182201");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223182201");
    private static final String OFFICER = "159922199003070016";
    private static final Actor SYSTEM = TestActors.actor(Role.SYSTEM_ADMIN, "15");
    private static final Actor SECURITY = TestActors.actor(Role.SECURITY_ADMIN, "15");

    @Autowired
    KeyDesk desk;

    @Autowired
    KeyRotations rotations;

    @Autowired
    StoredKeyChest chest;

    @Autowired
    EnvelopeVault vault;

    @Autowired
    Keyring keyring;

    @Autowired
    DataKeys dataKeys;

    @Autowired
    IndexGeneration generation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    javax.sql.DataSource database;

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdSearch search;

    @Autowired
    PersonNumbers numbers;

    @Autowired
    BatchFiles files;

    @Autowired
    PlatformTransactionManager transactions;

    private final JdbcTemplate all = new JdbcTemplate(TestServer.get().superuser("own_rotation"));

    private HouseholdCard card;
    private HouseholdId household;

    @BeforeEach
    void people() {
        card = Cards.aCard();
        household = households.applicant(VILLAGE, card);
        households.applicant(NEXT_COUNTY, Cards.aCard());
        all.update("INSERT INTO reg.person (code, name) VALUES ('P7000001', 'x') ON CONFLICT DO NOTHING");
        as(SYSTEM, () -> numbers.give("P7000001", OFFICER));
        as(
                TestActors.countyOf(VILLAGE),
                () -> jdbc.sql("UPDATE member SET name_raw = 'x'").update());
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(open()).as("every sealed value of every table opens").isGreaterThan(5);
        assertThat(found(card)).containsExactly(household);
        assertThat(numbers.personOf(OFFICER)).contains("P7000001");
    }

    @Test
    void keys_are_changed_by_two_people_or_not_at_all() {
        assertThatThrownBy(() -> Acting.as(TestActors.countyOf(VILLAGE), () -> desk.ask(KeyKind.MASTER, "每年一次")))
                .isInstanceOf(KeyRotationRefused.class);
        long id = ask(KeyKind.MASTER);
        assertThatThrownBy(() -> ask(KeyKind.DATA)).hasMessageContaining("ONE_OPEN");
        assertThatThrownBy(() -> Acting.as(SYSTEM, () -> desk.confirm(id))).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> confirmed(SECURITY, id, SYSTEM.person()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("key_rotation_two_people");
        assertThatThrownBy(() -> confirmed(TestActors.countyOf(VILLAGE), id, "somebody"))
                .hasMessageContaining("key_rotation_confirmed_by_administrator");
        assertThatThrownBy(() -> jdbc.sql("UPDATE reg.key_rotation SET asked_person = 'x' WHERE id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("key_rotation_word_stays");
        assertThatThrownBy(() -> jdbc.sql("UPDATE reg.key_rotation SET state = 'DONE' WHERE id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("key_rotation_in_order");
        Acting.as(SECURITY, () -> desk.withdraw(id));
        assertThatThrownBy(() -> Acting.as(SECURITY, () -> desk.confirm(id))).hasMessageContaining("MOVED");
    }

    private void confirmed(Actor actor, long id, String person) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> rotations.confirm(
                                id, new KeyRotation.Word(person, "x", Role.SECURITY_ADMIN, java.time.Instant.EPOCH))));
    }

    @Test
    void a_new_master_key_seals_every_data_key_and_the_old_file_no_longer_opens_the_database(
            @TempDir java.nio.file.Path folder) throws Exception {
        java.nio.file.Path before = folder.resolve("before.properties");
        java.nio.file.Files.copy(keyring.file().path(), before);
        int master = current("master_key", "id");

        ended(confirmed(KeyKind.MASTER));

        assertThat(current("master_key", "id")).isEqualTo(master + 1);
        assertThat(all.queryForObject(
                        "SELECT count(*) FROM reg.data_key WHERE master_key <> ?", Integer.class, master + 1))
                .isZero();
        assertThatThrownBy(() -> new KeyCheck(jdbc).matching(before, Algorithm.AES))
                .isInstanceOf(RefusedToStart.class);
        keyring.is(new KeyCheck(jdbc).matching(keyring.file().path(), Algorithm.AES));
        dataKeys.forget();
    }

    @Test
    @SecurityCase("X4")
    void cut_off_in_the_middle_every_value_opens_and_the_change_goes_on_with_what_is_left() {
        long id = begunWithoutItsJob(KeyKind.DATA);
        String versions = versions();
        chest.renewDataKeys(id);
        var some = chest.stretches().stream()
                .filter(s -> s.table().equals("member"))
                .toList();
        some.forEach(chest::reseal);
        nothingIsLost();
        assertThat(underRetiredKeys()).isPositive();

        Acting.as(SYSTEM, () -> desk.resume(id));
        ended(id);

        assertThat(underRetiredKeys()).isZero();
        assertThat(versions()).as("history says nothing of it").isEqualTo(versions);
        assertThat(all.queryForObject(
                        "SELECT count(*) FROM reg.data_key WHERE county_code = '152222' AND made_at >= (SELECT prepared_at FROM reg.key_rotation WHERE id = ?)",
                        Integer.class,
                        id))
                .as("going on makes no newer key")
                .isEqualTo(1);
    }

    @Test
    void a_change_that_is_stopped_goes_on_later() {
        long id = begunWithoutItsJob(KeyKind.DATA);
        Acting.as(SECURITY, () -> desk.stop(id));
        Acting.as(SECURITY, () -> desk.resume(id));
        state(id, RotationState.STOPPED);
        nothingIsLost();
        Acting.as(SYSTEM, () -> desk.resume(id));
        ended(id);
        assertThat(underRetiredKeys()).isZero();
    }

    @Test
    void a_change_of_data_keys_reaches_the_seeds_of_second_factors_and_the_heads_of_import_files() {
        seed("rotated", vault);
        BatchId batch = new BatchId("152222", 990_001);
        files.keep(batch, new byte[] {1, 2, 3});
        ended(confirmed(KeyKind.DATA));
        assertThat(chest.underOldKeys()).isZero();
        assertThat(files.open(batch)).containsExactly(1, 2, 3);
        assertThat(vault.open(new Sealed(storedSeed("rotated"), new byte[0]), FactorStore.place("rotated")))
                .isEqualTo("SEED");
        assertThat(DataKey.idOf(storedSeed("rotated")))
                .isEqualTo(all.queryForObject(
                        "SELECT id FROM reg.data_key WHERE county_code = '000000' AND state = 'CURRENT'",
                        Integer.class));
    }

    @Test
    void what_another_node_writes_late_under_the_old_key_is_sealed_anew_before_a_change_is_done() throws Exception {
        EnvelopeVault node = new EnvelopeVault(
                keyring, new DataKeys(database, keyring, Duration.ofHours(1)), generation, vault.alarm());
        all.execute(ACCOUNT.formatted("late"));
        JdbcConnectionDetails application = TestServer.get().application("own_rotation");
        try (Connection late = DriverManager.getConnection(
                application.getJdbcUrl(), application.getUsername(), application.getPassword())) {
            late.setAutoCommit(false);
            try (PreparedStatement insert =
                    late.prepareStatement("INSERT INTO reg.second_factor (login, cipher) VALUES ('late', ?)")) {
                insert.setBytes(1, node.sealOnly("SEED", FactorStore.place("late")));
                insert.executeUpdate();
            }
            long id = confirmed(KeyKind.DATA);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> all.queryForObject(
                                    "SELECT count(*) FROM reg.job WHERE message = 'keys.settling' AND state = 'RUNNING'",
                                    Integer.class)
                            == 1);
            late.commit();
            ended(id);
        }
        assertThat(chest.underOldKeys()).isZero();
    }

    @Test
    void while_values_still_come_under_the_old_key_a_change_is_not_called_done() {
        all.execute("CREATE FUNCTION public.old_stays() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN NEW.id_cipher := OLD.id_cipher; RETURN NEW; END $$");
        all.execute("CREATE TRIGGER old_stays BEFORE UPDATE OF id_cipher ON reg.member"
                + " FOR EACH ROW EXECUTE FUNCTION public.old_stays()");
        long id = confirmed(KeyKind.DATA);
        try {
            state(id, RotationState.STOPPED);
            assertThat(underRetiredKeys()).isPositive();
            assertThat(all.queryForObject(
                            "SELECT count(*) FROM reg.audit_event WHERE action = 'END_KEY_ROTATION' AND object = ?",
                            Integer.class,
                            "key-rotation:" + id))
                    .isZero();
        } finally {
            all.execute("DROP FUNCTION public.old_stays() CASCADE");
        }
        Acting.as(SYSTEM, () -> desk.resume(id));
        ended(id);
        assertThat(underRetiredKeys()).isZero();
    }

    @Test
    @SecurityCase("X4")
    void while_the_index_key_is_changed_old_and_new_people_are_found_and_nobody_is_registered_twice() {
        long id = begunWithoutItsJob(KeyKind.INDEX);
        int before = current("index_key", "generation");
        byte[] index = vault.index("159900199001011234");
        all.execute(
                "INSERT INTO reg.index_stage SELECT DISTINCT id_index, sha256(id_index) FROM reg.member WHERE id_index IS NOT NULL");
        chest.prepareIndexKey();
        assertThat(all.queryForObject("SELECT count(*) FROM reg.index_stage", Integer.class))
                .as("what a change with another key has left behind")
                .isZero();
        chest.indexStretches().forEach(chest::stageIndexes);
        assertThat(found(card)).containsExactly(household);
        HouseholdCard meanwhile = Cards.aCard();
        HouseholdId entered = households.applicant(VILLAGE, meanwhile);
        assertThat(found(meanwhile)).containsExactly(entered);

        Acting.as(SYSTEM, () -> desk.resume(id));
        ended(id);

        assertThat(current("index_key", "generation")).isEqualTo(before + 1);
        assertThat(found(meanwhile)).containsExactly(entered);
        assertThat(vault.index("159900199001011234")).isNotEqualTo(index);
        assertThatThrownBy(() -> households.applicant(
                        NEXT_COUNTY,
                        Cards.withHead(Cards.aCard(), Cards.numbers(card).get(0))))
                .isInstanceOf(AssertionError.class);
        assertThat(all.queryForObject("SELECT count(*) FROM reg.index_stage", Integer.class))
                .isZero();
    }

    @Test
    void everything_goes_over_to_the_national_algorithms() {
        Keyring national = new Keyring(keyring.file(), Algorithm.SM4);
        DataKeys keys = new DataKeys(database, national, Duration.ofMinutes(1));
        EnvelopeVault sm4 = new EnvelopeVault(national, keys, generation, vault.alarm());
        StoredKeyChest other = new StoredKeyChest(national, keys, sm4, jdbc, transactions, List.of());
        for (KeyKind kind : KeyKind.values()) {
            long id = begunWithoutItsJob(kind);
            switch (kind) {
                case MASTER -> other.changeMaster();
                case DATA -> {
                    other.renewDataKeys(id);
                    other.stretches().forEach(other::reseal);
                }
                case INDEX -> {
                    other.prepareIndexKey();
                    other.switchIndexes();
                }
                default -> throw new AssertionError(kind);
            }
            rotations.move(id, RotationState.RUNNING, RotationState.DONE, java.time.Instant.EPOCH);
        }
        keyring.is(national.file());
        dataKeys.forget();
        assertThat(underRetiredKeys()).isZero();
        assertThat(all.queryForList(
                        "SELECT DISTINCT get_byte(id_cipher, 1) FROM reg.member WHERE id_cipher IS NOT NULL",
                        Integer.class))
                .containsExactly((int) Algorithm.SM4.code());
        assertThat(all.queryForList(
                        "SELECT algorithm FROM reg.master_key WHERE state = 'CURRENT' UNION ALL SELECT algorithm FROM reg.index_key WHERE state = 'CURRENT'",
                        String.class))
                .containsExactly("SM4", "SM4");
    }

    @Test
    void without_two_people_nobody_seals_anew_past_the_areas() {
        assertThatThrownBy(() -> as(
                        SYSTEM,
                        () -> jdbc.sql("SELECT * FROM reg.values_under_old_keys('member', 'id_cipher', 0, 9)")
                                .query()
                                .listOfRows()))
                .hasStackTraceContaining("no change of keys is running");
        assertThatThrownBy(() -> as(
                        SYSTEM,
                        () -> jdbc.sql("SELECT reg.switch_indexes()").query().listOfRows()))
                .hasStackTraceContaining("no change of keys is running");
    }

    private static final String ACCOUNT = """
            INSERT INTO reg.person (code, name) VALUES ('P990' || length('%1$s')::text || '001', 'x') ON CONFLICT DO NOTHING;
            INSERT INTO reg.account (login, person, state, created_by) VALUES ('%1$s', 'P990' || length('%1$s')::text || '001', 'ACTIVE', 'x') ON CONFLICT DO NOTHING""";

    private void seed(String login, EnvelopeVault by) {
        all.execute(ACCOUNT.formatted(login));
        all.update(
                "INSERT INTO reg.second_factor (login, cipher) VALUES (?, ?)",
                login,
                by.sealOnly("SEED", FactorStore.place(login)));
    }

    private byte[] storedSeed(String login) {
        return all.queryForObject("SELECT cipher FROM reg.second_factor WHERE login = ?", byte[].class, login);
    }

    private long ask(KeyKind kind) {
        return Acting.as(SYSTEM, () -> desk.ask(kind, "每年一次"));
    }

    private long confirmed(KeyKind kind) {
        long id = ask(kind);
        Acting.as(SECURITY, () -> desk.confirm(id));
        return id;
    }

    /** As after a crash: confirmed and running, but nobody works on it. */
    private long begunWithoutItsJob(KeyKind kind) {
        long id = ask(kind);
        confirmed(SECURITY, id, SECURITY.person());
        return id;
    }

    private void ended(long id) {
        state(id, RotationState.DONE);
    }

    private void state(long id, RotationState state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(rotations.find(id).orElseThrow().state()).isEqualTo(state));
    }

    private List<HouseholdId> found(HouseholdCard sought) {
        String number = Cards.numbers(sought).get(0).value();
        return Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> search.page(HouseholdQuery.in(VILLAGE).withText(number)).rows().stream()
                        .map(HouseholdRow::id)
                        .toList());
    }

    private int current(String table, String column) {
        return all.queryForObject(
                "SELECT " + column + " FROM reg." + table + " WHERE state = 'CURRENT'", Integer.class);
    }

    private long underRetiredKeys() {
        return all.queryForObject(
                "SELECT coalesce(sum(c.sealed), 0) FROM reg.sealed_counts() c LEFT JOIN reg.data_key k ON k.id = c.key"
                        + " WHERE k.state IS DISTINCT FROM 'CURRENT'",
                Long.class);
    }

    private String versions() {
        return all.queryForObject(
                "SELECT (SELECT count(*) FROM reg.member_history) || ' ' || (SELECT max(valid_from) FROM reg.member)"
                        + " || ' ' || (SELECT count(*) FROM reg.household_history)",
                String.class);
    }

    /** Opens every sealed value of every table and its history. */
    private int open() {
        int opened = 0;
        for (Map<String, Object> c : all.queryForList("SELECT * FROM reg.sealed_column WHERE NOT is_index")) {
            String no = c.get("no_column") == null ? "0" : (String) c.get("no_column");
            List<Map<String, Object>> rows = new ArrayList<>(all.queryForList(
                    "SELECT county_code, %s AS serial, %s AS no, %3$s AS cipher FROM reg.%4$s WHERE %3$s IS NOT NULL"
                            .formatted(c.get("serial_column"), no, c.get("column_name"), c.get("table_name"))));
            for (Map<String, Object> row : rows) {
                SealedPlace place = new SealedPlace(
                        (String) c.get("place_table"),
                        (String) row.get("county_code"),
                        ((Number) row.get("serial")).longValue(),
                        ((Number) row.get("no")).intValue(),
                        (String) c.get("place_column"));
                vault.open(new Sealed((byte[]) row.get("cipher"), new byte[0]), place);
                opened++;
            }
        }
        return opened;
    }

    private void as(Actor actor, Runnable work) {
        Acting.as(actor, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }
}
