package org.jiandang.persistence.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At the start: takes away sealed files of imports that belong to no batch, because the process was killed between the file and its row. Only what is
 * younger than a day and older than this process: against a database that was put back from a backup, older files must not be missed.
 */
@Component
class OrphanedFiles {

    /** Held shared by whoever keeps a file until the row is there, alone by whoever looks for files without one. */
    static final String KEEPING = "SELECT pg_advisory_xact_lock_shared(hashtextextended('reg.import_files', 161))";

    private static final String LOOKING = "SELECT pg_advisory_xact_lock(hashtextextended('reg.import_files', 161))";

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedFiles.class);
    private static final Duration RECENT = Duration.ofDays(1);

    private final Path folder;
    private final JdbcClient jdbc;

    OrphanedFiles(@Value("${registry.data}") Path data, JdbcClient jdbc) {
        this.folder = data.resolve("imports");
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void sweep() {
        Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        Map<String, Path> left = leftBefore(start);
        if (left.isEmpty()) {
            return;
        }
        jdbc.sql(LOOKING).query((row, n) -> 0).list();
        List<String> orphaned = jdbc.sql("SELECT * FROM reg.unknown_batches(?)")
                .param(left.keySet().toArray(String[]::new))
                .query(String.class)
                .list();
        try {
            for (String batch : orphaned) {
                Files.deleteIfExists(left.get(batch));
                LOG.info("Removed {}, left by an earlier run; it belongs to no batch", left.get(batch));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, Path> leftBefore(Instant start) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                1,
                (file, about) -> file.toString().endsWith(BatchFolder.KEPT)
                        && about.lastModifiedTime().toInstant().isBefore(start)
                        && about.lastModifiedTime().toInstant().isAfter(start.minus(RECENT)))) {
            return files.collect(Collectors.toMap(OrphanedFiles::batch, Function.identity()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String batch(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - BatchFolder.KEPT.length());
    }
}
