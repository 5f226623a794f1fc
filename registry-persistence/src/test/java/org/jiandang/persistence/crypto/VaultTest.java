package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jiandang.vault.SealBroken;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final String NUMBER = "159900199001011234";
    private static final SealedPlace HERE = new SealedPlace("member", "150105", 42, 1, "id_no");

    @TempDir
    Path folder;

    TinkVault vault;

    @BeforeEach
    void open() throws Exception {
        vault = new TinkVault(Keys.at(folder.resolve("keys.properties")));
    }

    @Test
    void a_value_opens_where_it_was_sealed() {
        assertThat(vault.open(vault.seal(NUMBER, HERE), HERE)).isEqualTo(NUMBER);
    }

    @Test
    void a_value_does_not_open_at_another_row_or_column() {
        Sealed sealed = vault.seal(NUMBER, HERE);
        for (SealedPlace elsewhere : new SealedPlace[] {
            new SealedPlace("member", "150105", 42, 2, "id_no"),
            new SealedPlace("member", "150105", 43, 1, "id_no"),
            new SealedPlace("member", "150106", 42, 1, "id_no"),
            new SealedPlace("member", "150105", 42, 1, "card_no"),
            new SealedPlace("household", "150105", 42, 1, "id_no")
        }) {
            assertThatThrownBy(() -> vault.open(sealed, elsewhere))
                    .as(elsewhere.path())
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void an_altered_cipher_does_not_open() {
        Sealed sealed = vault.seal(NUMBER, HERE);
        sealed.cipher()[20] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, HERE)).isInstanceOf(SealBroken.class);
    }

    @Test
    void equal_values_have_equal_indexes_and_different_ciphers() {
        Sealed one = vault.seal(NUMBER, HERE);
        Sealed two = vault.seal(NUMBER, HERE);
        assertThat(one.index())
                .isEqualTo(two.index())
                .isEqualTo(vault.index(NUMBER))
                .hasSize(32);
        assertThat(one.cipher()).isNotEqualTo(two.cipher()).hasSize(51);
        assertThat(vault.index("159900199001011235")).isNotEqualTo(one.index());
    }

    @Test
    void the_number_stands_neither_in_cipher_nor_in_words() {
        Sealed sealed = vault.seal(NUMBER, HERE);
        assertThat(new String(sealed.cipher(), StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
        assertThat(sealed.toString()).isEqualTo("Sealed[…]");
    }

    @Test
    void keys_are_read_again_and_only_by_their_owner() throws Exception {
        Path file = folder.resolve("keys.properties");
        Sealed sealed = vault.seal(NUMBER, HERE);
        assertThat(new TinkVault(Keys.at(file)).open(sealed, HERE)).isEqualTo(NUMBER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void other_keys_open_nothing() throws Exception {
        Sealed sealed = vault.seal(NUMBER, HERE);
        TinkVault other = new TinkVault(Keys.at(folder.resolve("others.properties")));
        assertThatThrownBy(() -> other.open(sealed, HERE)).isInstanceOf(SealBroken.class);
        assertThat(other.index(NUMBER)).isNotEqualTo(vault.index(NUMBER));
    }
}
