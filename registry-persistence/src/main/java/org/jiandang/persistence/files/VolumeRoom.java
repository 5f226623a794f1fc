package org.jiandang.persistence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiandang.audit.Alarms;
import org.jiandang.storage.Room;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the volume itself each time; a volume that cannot be asked has no room. */
@Component
public class VolumeRoom implements Room {

    private static final int WHOLE = 100;
    private static final long ALARM = TimeUnit.MINUTES.toNanos(10);

    private final int least;
    private final Volume volume;
    private final ObjectProvider<Alarms> alarms;
    private long alarmedAt;

    @Autowired
    VolumeRoom(@Value("${registry.disk.least-free-percent:10}") int least, ObjectProvider<Alarms> alarms) {
        this(least, VolumeRoom::freeOf, alarms);
    }

    VolumeRoom(int least, Volume volume, ObjectProvider<Alarms> alarms) {
        this.least = least;
        this.volume = volume;
        this.alarms = alarms;
    }

    /** What a volume has left. */
    interface Volume {

        /** Free share of the volume of an existing folder, in percent of all of it. */
        double free(Path folder) throws IOException;
    }

    @Override
    public boolean isAt(Path folder) {
        boolean enough = free(folder) >= least;
        if (!enough && isTimeForAlarm()) {
            alarms.ifAvailable(kept -> kept.raise(Alarms.Kind.DISK_LOW, "disk", "free<" + least + "%"));
        }
        return enough;
    }

    @Override
    public int leastPercent() {
        return least;
    }

    /** Once in ten minutes; the alarm that is open counts up. */
    private synchronized boolean isTimeForAlarm() {
        long now = System.nanoTime();
        if (alarmedAt != 0 && now - alarmedAt < ALARM) {
            return false;
        }
        alarmedAt = now;
        return true;
    }

    private double free(Path folder) {
        Path there = folder.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return volume.free(there);
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }

    private static double freeOf(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long total = store.getTotalSpace();
        return total == 0 ? WHOLE : (double) store.getUsableSpace() * WHOLE / total;
    }
}
