package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiandang.audit.Alarm;
import org.jiandang.audit.Alarms;
import org.jiandang.storage.Room;
import org.jiandang.storage.Trouble;
import org.jiandang.testing.SecurityCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose archive does not take its log over, and room that runs out. */
class StorageWatchTest {

    @TempDir
    Path folder;

    private final List<String> raised = new ArrayList<>();

    @Test
    @Tag("fault")
    @SecurityCase("X16")
    void a_log_that_is_not_archived_for_ten_minutes_is_an_alarm_and_is_kept_until_it_is() throws Exception {
        Path archive = folder.resolve("archive");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("archive_mode", "on")
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("cluster"))
                .setPGStartupWait(Duration.ofMinutes(3))
                .start()) {
            JdbcTemplate all = new JdbcTemplate(server.getPostgresDatabase());
            all.execute(
                    "ALTER SYSTEM SET archive_command = 'test ! -f " + archive + "/%f && cp %p " + archive + "/%f'");
            all.execute("SELECT pg_reload_conf()");
            StorageWatch watch = watch(server.getPostgresDatabase());
            long start = System.nanoTime();
            watch.look(start);
            assertThat(watch.troubles()).isEmpty();
            String segment = all.queryForObject("SELECT pg_walfile_name(pg_switch_wal())", String.class);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> all.queryForObject("SELECT failed_count > 0 FROM pg_stat_archiver", Boolean.class));
            watch.look(start);
            watch.look(start + TimeUnit.MINUTES.toNanos(9));
            assertThat(watch.troubles()).as("tried again for a while").isEmpty();
            watch.look(start + TimeUnit.MINUTES.toNanos(10));
            watch.look(start + TimeUnit.MINUTES.toNanos(11));
            assertThat(watch.troubles()).containsExactly(Trouble.ARCHIVE_FAILING);
            assertThat(raised).as("once").containsExactly("ARCHIVE_FAILING for more than 10 min");
            assertThat(folder.resolve("cluster/pg_wal").resolve(segment))
                    .as("kept")
                    .exists();

            Files.createDirectories(archive);
            all.queryForObject("SELECT pg_switch_wal()::text", String.class);
            await().atMost(Duration.ofMinutes(2)).until(() -> archived(archive).contains(segment));
            await().until(() -> {
                watch.look(start + TimeUnit.MINUTES.toNanos(12));
                return watch.troubles().isEmpty();
            });
            assertThat(archived(archive))
                    .as("in order, without a gap")
                    .isSorted()
                    .startsWith(segment);
        }
    }

    @Test
    @SecurityCase("X8")
    void failures_of_damaged_or_full_storage_are_known_through_whatever_wraps_them_and_are_an_alarm() {
        StorageWatch watch = watch(null);
        assertThat(watch.behind(new IllegalStateException(new SQLException("x", "53100"))))
                .contains(Trouble.DATABASE_FULL);
        assertThat(watch.behind(new IllegalStateException(new SQLException("x", "XX001"))))
                .contains(Trouble.DATA_DAMAGED);
        assertThat(watch.behind(new SQLException("x", "23505"))).isEmpty();
        assertThat(watch.behind(null)).isEmpty();
        assertThat(raised).containsExactly("DATABASE_FULL 53100", "DATA_DAMAGED XX001");
    }

    private static List<String> archived(Path archive) throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private StorageWatch watch(@Nullable DataSource database) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("alarms", new Noted());
        if (database != null) {
            beans.addBean("jdbc", JdbcClient.create(database));
        }
        Room room = new Room() {
            @Override
            public boolean isAt(Path there) {
                return true;
            }

            @Override
            public int leastPercent() {
                return 10;
            }
        };
        return new StorageWatch(
                beans.getBeanProvider(JdbcClient.class),
                beans.getBeanProvider(Alarms.class),
                room,
                folder,
                Duration.ofMinutes(10));
    }

    /** Writes down what is raised. */
    private final class Noted implements Alarms {

        @Override
        public void raise(Kind kind, String object, @Nullable String detail) {
            assertThat(kind).isEqualTo(Kind.STORAGE);
            raised.add(object + " " + detail);
        }

        @Override
        public List<Alarm> page(boolean openOnly, long before, int size) {
            return List.of();
        }

        @Override
        public int open() {
            return 0;
        }

        @Override
        public boolean handle(long id, String person, String note) {
            return false;
        }
    }
}
