package org.jiandang.persistence.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of papers that wait for their form: who has how many, and which have waited too long. */
@Component
class WaitingFolder implements InitializingBean {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 20;
    private static final String SEALED = ".sealed";

    private final Path folder;
    private final Clock clock;

    WaitingFolder(@Value("${registry.data}") Path data, Clock clock) {
        this.folder = data.resolve("waiting");
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        if (Files.isDirectory(folder)) {
            list().stream().filter(this::isOld).forEach(WaitingFolder::delete);
        }
    }

    /** Where a file is written until it is whole. */
    Path begin(String account, String id) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return folder.resolve(nameOf(account) + "_" + id + ".part");
    }

    Path file(String account, String id) {
        return folder.resolve(nameOf(account) + "_" + id + SEALED);
    }

    /** Removes what has waited for a day, and of an account with many the oldest. */
    void sweep(String account) {
        String own = nameOf(account) + "_";
        List<Path> all = list();
        List<Path> mine = all.stream()
                .filter(file -> file.getFileName().toString().startsWith(own))
                .sorted(Comparator.comparing(WaitingFolder::written).reversed())
                .toList();
        Stream.concat(all.stream().filter(this::isOld), mine.stream().skip(MOST))
                .forEach(WaitingFolder::delete);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SEALED))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is whole and takes its place; its time is the registry's. */
    void finish(String account, String id, Path part) throws IOException {
        Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
        Files.move(part, file(account, id), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isOld(Path file) {
        return Duration.between(written(file).toInstant(), clock.instant()).compareTo(LONGEST) > 0;
    }

    /** When a file was written; long ago for one that went meanwhile. */
    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static String nameOf(String account) {
        return UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
