package org.jiandang.persistence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** At the start: takes away what a killed process left half written. Such files are encrypted, and nobody has their key any more. */
@Component
class UnfinishedFiles implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedFiles.class);
    private static final List<String> FOLDERS = List.of("imports", "exports", "kept-ledgers", "evidence", "waiting");
    private static final String UNFINISHED = ".part";
    private static final int DEPTH = 4;

    private final Path data;

    UnfinishedFiles(@Value("${registry.data}") Path data) {
        this.data = data;
    }

    @Override
    public void afterPropertiesSet() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(() -> Instant.EPOCH);
        for (String folder : FOLDERS) {
            sweep(data.resolve(folder), start);
        }
    }

    /** Only what is older than this process: another part of it may be writing already. */
    static void sweep(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.find(
                folder,
                DEPTH,
                (file, about) -> about.isRegularFile()
                        && file.getFileName().toString().endsWith(UNFINISHED)
                        && about.lastModifiedTime().toInstant().isBefore(before))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
                LOG.info("Removed {}, left unfinished by an earlier run", file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
