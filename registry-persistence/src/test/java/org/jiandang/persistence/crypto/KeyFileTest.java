package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jiandang.persistence.PrivateFile;
import org.jiandang.persistence.start.RefusedToStart;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
@OwnDatabase("keys")
class KeyFileTest {

    @Autowired
    JdbcClient jdbc;

    /** Made first: beans of tests are lazy, and the file is made with them. */
    @Autowired
    Keyring keyring;

    @Value("${registry.keys}")
    Path file;

    @TempDir
    Path folder;

    @Test
    @SecurityCase("X17")
    void a_key_file_that_is_missing_or_another_is_refused_and_no_new_one_is_made() throws Exception {
        assertThat(check(file)).isNotNull();

        Path missing = folder.resolve("missing.properties");
        assertThatThrownBy(() -> check(missing))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("is not there");
        assertThat(missing).doesNotExist();

        Path other = KeyFile.create(folder.resolve("other.properties"), Algorithm.AES)
                .path();
        assertThatThrownBy(() -> check(other))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("is not the one this database was sealed with");
    }

    @Test
    @SecurityCase("X17")
    void the_right_index_key_with_another_master_key_is_refused() throws Exception {
        Path other = folder.resolve("other-master.properties");
        String lines = Files.readString(file);
        String master = KeyFile.create(folder.resolve("new.properties"), Algorithm.AES)
                .path()
                .toString();
        String strange = Files.readString(Path.of(master))
                .lines()
                .filter(l -> l.startsWith("master.1"))
                .findFirst()
                .orElseThrow();
        PrivateFile.write(
                other, lines.replaceAll("(?m)^master\\.1=.*$", java.util.regex.Matcher.quoteReplacement(strange)));
        assertThatThrownBy(() -> check(other))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("is not the one this database was sealed with");
    }

    @Test
    void a_key_file_that_others_can_read_is_refused() throws Exception {
        Path open = folder.resolve("open.properties");
        Files.copy(file, open);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> check(open))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("can be read by others")
                .extracting(refused -> ((RefusedToStart) refused).remedy())
                .asString()
                .startsWith("Run: chmod 600");
    }

    @Test
    void a_key_file_of_the_audit_chain_that_others_can_read_is_refused() throws Exception {
        Path open = folder.resolve("audit.key");
        PrivateFile.write(open, java.util.Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new RecordSealConfiguration().recordSeal(open, jdbc))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("can be read by others");
    }

    @ParameterizedTest
    @EnumSource
    void a_new_file_has_a_master_key_and_an_index_key_of_the_set_algorithm(Algorithm algorithm) throws Exception {
        KeyFile made = KeyFile.create(folder.resolve("keys.properties"), algorithm);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
                .isEqualTo("rw-------");
        assertThat(made.masters().get(1).algorithm()).isEqualTo(algorithm);
        assertThat(made.indexes().get(1).algorithm()).isEqualTo(algorithm);
        KeyFile changed = made.withNewMaster(algorithm).withNewIndex(algorithm);
        assertThat(changed.masters().keySet()).containsExactly(1, 2);
        assertThat(changed.indexes().keySet()).containsExactly(1, 2);
        assertThat(changed.masters().get(1).secret())
                .isEqualTo(made.masters().get(1).secret());
        assertThat(changed.toString()).isEqualTo("KeyFile[…]");
    }

    @Test
    void a_file_of_the_time_before_there_were_master_keys_is_read_and_gets_one() throws Exception {
        AeadConfig.register();
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM")), InsecureSecretKeyAccess.get());
        Base64.Encoder base64 = Base64.getEncoder();
        Path old = folder.resolve("old.properties");
        PrivateFile.write(
                old,
                "sealing=" + base64.encodeToString(keyset.getBytes(StandardCharsets.UTF_8)) + "\nindex="
                        + base64.encodeToString(Algorithm.random(32)) + "\n");
        KeyFile read = KeyFile.read(old);
        assertThat(read.masters()).isEmpty();
        assertThat(read.first()).isPresent();
        KeyFile now = read.withNewMaster(Algorithm.AES);
        assertThat(now.masters().keySet()).containsExactly(1);
        assertThat(now.first()).isPresent();
        assertThat(now.indexes().get(1).fingerprint())
                .isEqualTo(read.indexes().get(1).fingerprint());
    }

    @Test
    void two_nodes_on_one_file_never_give_a_number_twice() throws Exception {
        KeyFile stale = KeyFile.create(folder.resolve("two.properties"), Algorithm.AES);
        KeyFile other = stale.withNewMaster(Algorithm.AES).withNewIndex(Algorithm.AES);
        KeyFile both = stale.withNewMaster(Algorithm.AES).withNewIndex(Algorithm.AES);
        assertThat(both.masters().keySet()).containsExactly(1, 2, 3);
        assertThat(both.indexes().keySet()).containsExactly(1, 2, 3);
        assertThat(both.master(2).secret()).isEqualTo(other.master(2).secret());
        assertThat(new Keyring(stale, Algorithm.AES).master(3).secret())
                .as("a node that has not seen it yet reads again")
                .isEqualTo(both.master(3).secret());
    }

    @Test
    void a_file_that_names_a_key_twice_is_refused() throws Exception {
        Path twice = KeyFile.create(folder.resolve("twice.properties"), Algorithm.AES)
                .path();
        String master = Files.readString(twice)
                .lines()
                .filter(l -> l.startsWith("master.1"))
                .findFirst()
                .orElseThrow();
        PrivateFile.write(twice, Files.readString(twice) + master + "\n");
        assertThatThrownBy(() -> check(twice))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("the key master.1 is written twice");
    }

    private KeyFile check(Path path) {
        return new KeyCheck(jdbc).matching(path, Algorithm.AES);
    }
}
