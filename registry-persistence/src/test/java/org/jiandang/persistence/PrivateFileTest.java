package org.jiandang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
