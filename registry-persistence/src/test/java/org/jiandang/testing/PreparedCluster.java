package org.jiandang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of an embedded server that has the {@link TemplateDatabase} in it, kept in the system's temporary folder from one run to the next: a
 * process of tests copies it instead of making a cluster and migrating. Of each fingerprint one; delete them whenever you like.
 */
final class PreparedCluster {

    private static final String NAME = "cluster-";
    private static final int KEPT = 8;

    private PreparedCluster() {}

    static void copyTo(Path folder) {
        Path store =
                Path.of(System.getProperty("java.io.tmpdir"), "registry-clusters-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(store);
            // One process makes or copies at a time; the lock goes with it, however it ends.
            try (FileChannel door = FileChannel.open(
                            store.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = door.lock()) {
                Path cluster = store.resolve(NAME + TemplateDatabase.fingerprint());
                if (Files.notExists(cluster)) {
                    make(store, cluster);
                }
                copy(cluster, folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the prepared cluster under " + store + " cannot be copied", failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the template could not be made under " + store, failure);
        }
    }

    private static void make(Path store, Path cluster) throws IOException, SQLException {
        Path unfinished = store.resolve("unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        TestServer.prepare(unfinished);
        Files.move(unfinished, cluster);
        for (Path old : others(store, cluster)) {
            delete(old);
        }
    }

    /** All but the newest. */
    private static List<Path> others(Path store, Path cluster) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .filter(file -> !file.equals(cluster))
                    .sorted(Comparator.comparing(file -> -file.toFile().lastModified()))
                    .skip(KEPT)
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!file.equals(from)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** A folder with all that is in it; files that cannot go are left to the system. */
    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException busy) {
            folder.toFile().deleteOnExit();
        }
    }
}
