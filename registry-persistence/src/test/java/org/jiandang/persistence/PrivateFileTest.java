package org.jiandang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @Test
    void content_and_name_are_forced_to_the_disk_in_this_order(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys.properties");
        Path seen = folder.resolve("seen.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            PrivateFile.write(file, "a=b");
            recording.stop();
            recording.dump(seen);
        }
        assertThat(RecordingFile.readAllEvents(seen))
                .extracting(event -> event.getString("path"))
                .filteredOn(path -> path != null && path.startsWith(folder.toString()))
                .containsExactly(file + ".new", folder.toString());
        assertThat(Files.readString(file)).isEqualTo("a=b");
    }

    @Test
    void a_secret_mounted_for_the_own_group_is_closed_and_whatever_more_can_read_is_not(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("keys.properties");
        PrivateFile.write(file, "a=b");
        for (String closed : List.of("rw-------", "r--------", "r--r-----")) {
            assertThat(opened(file, closed)).as(closed).isFalse();
        }
        for (String open : List.of("rw-r-----", "r--rw----", "r--r-x---", "r--r--r--", "rw----r--", "r-----r--")) {
            assertThat(opened(file, open)).as(open).isTrue();
        }
    }

    private static boolean opened(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return PrivateFile.isOpenToOthers(file);
    }
}
