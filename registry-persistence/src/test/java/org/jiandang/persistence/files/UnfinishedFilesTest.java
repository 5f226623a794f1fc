package org.jiandang.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFilesTest {

    @Test
    void what_a_killed_process_left_half_written_is_gone_after_the_next_start_and_nothing_else(@TempDir Path folder)
            throws Exception {
        Instant start = Instant.parse("2026-11-22T00:00:00Z");
        Path left = made(folder.resolve("152222-7.part"), start.minusSeconds(60));
        Path whole = made(folder.resolve("152222-7.sealed"), start.minusSeconds(60));
        Path growing = made(folder.resolve("152222-8.part"), start.plusSeconds(1));

        UnfinishedFiles.sweep(folder, start);

        assertThat(left).doesNotExist();
        assertThat(whole).exists();
        assertThat(growing).exists();
        UnfinishedFiles.sweep(folder.resolve("not-there"), start);
    }

    private static Path made(Path file, Instant at) throws Exception {
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }
}
