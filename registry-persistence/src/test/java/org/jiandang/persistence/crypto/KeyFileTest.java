package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jiandang.persistence.start.RefusedToStart;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
@OwnDatabase
class KeyFileTest {

    @Autowired
    JdbcClient jdbc;

    @Value("${registry.keys}")
    Path file;

    @Test
    void a_key_file_other_than_the_databases_is_refused(@TempDir Path folder) {
        VaultConfiguration configuration = new VaultConfiguration();
        assertThat(configuration.vault(file, jdbc)).isNotNull();
        assertThatThrownBy(() -> configuration.vault(folder.resolve("made-anew.properties"), jdbc))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("is not the one this database was sealed with");
    }
}
