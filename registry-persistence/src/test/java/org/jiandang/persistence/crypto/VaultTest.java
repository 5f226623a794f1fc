package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.IdReading;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.vault.SealBroken;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both families of algorithms, over one database whose master key is the same. */
@RegistryTest
@OwnDatabase("keys")
class VaultTest {

    private static final String NUMBER = "159900199001011234";
    private static final AtomicInteger COUNTY = new AtomicInteger(159901);

    @Autowired
    Keyring keyring;

    @Autowired
    DataSource database;

    @Autowired
    IndexGeneration generation;

    @Autowired
    SealAlarm alarm;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails connection;

    /** A county nobody has sealed for yet. */
    private final SealedPlace here =
            new SealedPlace("member", Integer.toString(COUNTY.getAndIncrement()), 42, 1, "id_no");

    @ParameterizedTest
    @EnumSource
    void a_value_opens_where_it_was_sealed_also_after_a_restart(Algorithm algorithm) {
        Sealed sealed = vault(algorithm).seal(NUMBER, here);
        assertThat(vault(algorithm).open(sealed, here)).isEqualTo(NUMBER);
        assertThat(sealed.cipher()).hasSize(52).startsWith(2, algorithm.code());
        assertThat(new String(sealed.cipher(), StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        assertThat(sealed.toString()).isEqualTo("Sealed[…]");
    }

    @ParameterizedTest
    @EnumSource
    void a_value_does_not_open_at_another_row_or_column(Algorithm algorithm) {
        EnvelopeVault vault = vault(algorithm);
        Sealed sealed = vault.seal(NUMBER, here);
        String county = here.countyCode();
        for (SealedPlace elsewhere : new SealedPlace[] {
            new SealedPlace("member", county, 42, 2, "id_no"),
            new SealedPlace("member", county, 43, 1, "id_no"),
            new SealedPlace("member", "150106", 42, 1, "id_no"),
            new SealedPlace("member", county, 42, 1, "card_no"),
            new SealedPlace("household", county, 42, 1, "id_no")
        }) {
            assertThatThrownBy(() -> vault.open(sealed, elsewhere))
                    .as(elsewhere.path())
                    .isInstanceOf(SealBroken.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_byte_of_a_sealed_value_can_be_altered(Algorithm algorithm) {
        EnvelopeVault vault = vault(algorithm);
        Sealed sealed = vault.seal(NUMBER, here);
        for (int at = 0; at < sealed.cipher().length; at++) {
            sealed.cipher()[at] ^= 3;
            assertThatThrownBy(() -> vault.open(sealed, here)).as("byte " + at).isInstanceOf(SealBroken.class);
            sealed.cipher()[at] ^= 3;
        }
        assertThat(vault.open(sealed, here)).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @EnumSource
    void equal_values_have_equal_indexes_and_different_ciphers(Algorithm algorithm) {
        EnvelopeVault vault = vault(algorithm);
        Sealed one = vault.seal(NUMBER, here);
        Sealed two = vault.seal(NUMBER, here);
        assertThat(one.index())
                .isEqualTo(two.index())
                .isEqualTo(vault.index(NUMBER))
                .hasSize(32);
        assertThat(one.cipher()).isNotEqualTo(two.cipher());
        assertThat(vault.index("159900199001011235")).isNotEqualTo(one.index());
    }

    @Test
    @SecurityCase({"F2", "F3"})
    void a_small_x_and_full_width_digits_are_the_same_person_and_found_by_the_same_index() {
        EnvelopeVault vault = vault(Algorithm.AES);
        byte[] index = vault.index("11010519491231002X");
        for (String typed : List.of("11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ")) {
            IdNumber number = IdReading.of(typed).asNumber().orElseThrow();
            assertThat(number.value()).as("stored").isEqualTo("11010519491231002X");
            assertThat(vault.index(number.personKey())).isEqualTo(index);
        }
        assertThat(IdReading.of("１１０１０５１９４９１２３１００２１").asNumber())
                .as("checked all the same")
                .isEmpty();
    }

    @Test
    void another_algorithm_in_the_settings_holds_for_new_values_and_old_ones_still_open() {
        Sealed aes = vault(Algorithm.AES).seal(NUMBER, here);
        EnvelopeVault national = vault(Algorithm.SM4);
        Sealed sm4 = national.seal(NUMBER, here);
        assertThat(sm4.cipher()).startsWith(2, Algorithm.SM4.code());
        assertThat(national.open(aes, here)).isEqualTo(national.open(sm4, here)).isEqualTo(NUMBER);
        assertThat(sm4.index())
                .as("the index changes only with a change of its key")
                .isEqualTo(aes.index());
        assertThat(jdbc.sql("SELECT generation FROM data_key WHERE county_code = ? AND state = 'CURRENT'")
                        .param(here.countyCode())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_sealed_before_there_were_data_keys_still_opens_and_only_there() throws Exception {
        Aead first = new AesGcmJce(Algorithm.random(32));
        KeyFile now = keyring.file();
        Keyring older =
                new Keyring(new KeyFile(now.path(), now.masters(), now.indexes(), Optional.of(first)), Algorithm.AES);
        EnvelopeVault vault =
                new EnvelopeVault(older, new DataKeys(database, older, Duration.ofMinutes(1)), generation, alarm);
        byte[] cipher = first.encrypt(
                NUMBER.getBytes(StandardCharsets.UTF_8), here.path().getBytes(StandardCharsets.UTF_8));
        Sealed sealed = new Sealed(cipher, new byte[0]);
        assertThat(vault.open(sealed, here)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> vault.open(sealed, new SealedPlace("member", here.countyCode(), 42, 2, "id_no")))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    @SecurityCase("X17")
    void a_damaged_data_key_closes_its_county_and_no_other() {
        SealedPlace other = new SealedPlace("member", Integer.toString(COUNTY.getAndIncrement()), 7, 1, "id_no");
        Sealed here = vault(Algorithm.AES).seal(NUMBER, this.here);
        Sealed there = vault(Algorithm.AES).seal(NUMBER, other);
        OwnerSql.on(connection)
                .update(
                        "UPDATE reg.data_key SET sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) WHERE county_code = ?",
                        this.here.countyCode());

        EnvelopeVault started = vault(Algorithm.AES);
        assertThat(started.open(there, other)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> started.open(here, this.here)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> started.seal(NUMBER, this.here))
                .as("no new key in silence, under which the old values would be lost")
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault(Algorithm.SM4).seal(NUMBER, this.here))
                .as("nor one of another algorithm")
                .isInstanceOf(SealBroken.class);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'SEAL_BROKEN' AND object = ?")
                        .param(this.here.path())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_node_that_did_not_change_the_key_seals_with_the_new_one_a_minute_later() throws Exception {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
        DataKeys node = new DataKeys(database, keyring, Duration.ofMinutes(1), nanos::get);
        DataKey before = node.current(here.countyCode());
        jdbc.sql("UPDATE data_key SET state = 'RETIRED', retired_at = reg.clock() WHERE county_code = ?")
                .param(here.countyCode())
                .update();
        DataKey fresh = new DataKeys(database, keyring, Duration.ofMinutes(1)).current(here.countyCode());

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(node.current(here.countyCode())).isEqualTo(before);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(node.current(here.countyCode()).id()).isEqualTo(fresh.id()).isNotEqualTo(before.id());
        assertThat(node.find(before.id())).isEqualTo(before);
    }

    private EnvelopeVault vault(Algorithm algorithm) {
        Keyring set = new Keyring(keyring.file(), algorithm);
        return new EnvelopeVault(set, new DataKeys(database, set, Duration.ofMinutes(1)), generation, alarm);
    }
}
