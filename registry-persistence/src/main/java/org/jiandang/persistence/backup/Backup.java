package org.jiandang.persistence.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * Copies of a data folder. The database first, then the files: one that came in between is there without its record, which harms nothing; the other way round
 * a record would be without its file. Keys are not taken: whoever has both has everything.
 */
public final class Backup {

    private static final String CLUSTER = "postgres";
    private static final String PASSWORDS = "passwords.properties";
    private static final String ANCHORS = "audit-anchors.jsonl";

    /** Beside the database. Exports are gone after a day and left out. */
    private static final List<String> FOLDERS = List.of("evidence", "imports", "kept-ledgers", "waiting");

    private static final String UNFINISHED = ".part";

    private Backup() {}

    /**
     * Makes a backup; whole or recognisably unfinished.
     *
     * @param data the registry's data folder
     * @param target the folder to be made, under another name until it is whole
     */
    public static void make(Path data, Path target) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new IOException(target + " is there already");
        }
        Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
        if (Files.exists(part)) {
            throw new IOException(part + " is there: an earlier backup broke off; take it away first");
        }
        FileTree.makePrivate(part);
        cluster(data, part.resolve(CLUSTER));
        FileTree.one(data.resolve(PASSWORDS), part.resolve(PASSWORDS));
        if (Files.exists(data.resolve(ANCHORS))) {
            FileTree.one(data.resolve(ANCHORS), part.resolve(ANCHORS));
        }
        for (String folder : FOLDERS) {
            if (Files.isDirectory(data.resolve(folder))) {
                FileTree.copy(
                        data.resolve(folder),
                        part.resolve(folder),
                        path -> !path.toString().endsWith(UNFINISHED));
            }
        }
        Manifest.write(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** How many files it has; throws when it is not whole. */
    public static int check(Path backup) throws IOException {
        return Manifest.check(backup);
    }

    /**
     * Puts a backup back into a data folder that holds no database. Anchors that are there are newer than the backup's and stay.
     *
     * @throws BackupInvalid when it is not whole; then nothing was written
     */
    public static void restore(Path backup, Path data) throws IOException {
        check(backup);
        if (Files.exists(data.resolve(CLUSTER))) {
            throw new IOException(
                    data.resolve(CLUSTER) + " is there: move it aside first, it is what can still be looked into");
        }
        FileTree.makePrivate(data);
        boolean hasAnchors = Files.exists(data.resolve(ANCHORS));
        Path draft = data.resolve(CLUSTER + UNFINISHED);
        FileTree.copy(backup.resolve(CLUSTER), draft, path -> true);
        FileTree.copy(
                backup,
                data,
                path -> !path.startsWith(CLUSTER)
                        && !path.endsWith(Manifest.NAME)
                        && !(hasAnchors && path.endsWith(ANCHORS)));
        Files.deleteIfExists(data.resolve(CLUSTER));
        // last: a restore that breaks off leaves no database to start
        Files.move(draft, data.resolve(CLUSTER), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void cluster(Path data, Path to) throws IOException, SQLException {
        Path cluster = data.resolve(CLUSTER);
        if (Files.notExists(cluster.resolve("PG_VERSION"))) {
            throw new IOException(cluster + " holds no database");
        }
        try (FileChannel channel = FileChannel.open(
                        data.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock resting = channel.tryLock()) {
            if (resting != null) {
                ClusterCopy.resting(cluster, to);
                return;
            }
        }
        try (Connection superuser = connect(data, cluster)) {
            ClusterCopy.running(superuser, cluster, to);
        }
    }

    private static Connection connect(Path data, Path cluster) throws IOException, SQLException {
        String port =
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve(PASSWORDS))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", passwords.getProperty("superuser"));
    }
}
