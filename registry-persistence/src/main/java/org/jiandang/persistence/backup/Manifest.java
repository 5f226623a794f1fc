package org.jiandang.persistence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of all files of a backup with their SHA-256, as {@code sha256sum -c MANIFEST} reads it. Written last: a backup without it broke off.
 */
final class Manifest {

    static final String NAME = "MANIFEST";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Manifest() {}

    /** Lists every file of a folder. */
    static void write(Path backup) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(backup)) {
            lines.append(sha256(file))
                    .append("  ")
                    .append(backup.relativize(file))
                    .append('\n');
        }
        Path draft = backup.resolve(NAME + ".new");
        Files.writeString(draft, lines, UTF_8);
        Files.move(draft, backup.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Compares a folder with its list; the number of files.
     *
     * @throws BackupInvalid when there is no list, or it does not fit
     */
    static int check(Path backup) throws IOException {
        Path manifest = backup.resolve(NAME);
        if (Files.notExists(manifest)) {
            throw new BackupInvalid(backup + " has no " + NAME + ": it broke off before it was whole");
        }
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(manifest, UTF_8)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new BackupInvalid(manifest + " is cut off or altered");
            }
            listed.put(parts.group(2), parts.group(1));
        }
        TreeSet<String> there = new TreeSet<>();
        for (Path file : files(backup)) {
            String name = backup.relativize(file).toString();
            there.add(name);
            String expected = listed.get(name);
            if (expected == null) {
                throw new BackupInvalid(name + " is not in the list of " + backup);
            }
            if (!sha256(file).equals(expected)) {
                throw new BackupInvalid(name + " of " + backup + " is cut off or altered");
            }
        }
        listed.keySet().removeAll(there);
        if (!listed.isEmpty() || there.isEmpty()) {
            throw new BackupInvalid("of " + backup + " there is missing: " + String.join(", ", listed.keySet()));
        }
        return there.size();
    }

    private static List<Path> files(Path backup) throws IOException {
        try (Stream<Path> files = Files.walk(backup)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(backup.resolve(NAME)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failure) {
            throw new IOException(failure);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
