package org.jiandang.persistence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes files that hold secrets: readable by their owner from the first moment, whole or absent after a crash. */
public final class PrivateFile {

    private static final int ROOT = 0;

    /** Belongs to the user and group of this process, on Linux. */
    private static final Path OWN_PROCESS = Path.of("/proc/self");

    private PrivateFile() {}

    /**
     * Whether somebody else may read or write the file. A secret that a container mounts is read through a group: mode 0440, of root or of this
     * process's own user and group, counts as closed.
     */
    public static boolean isOpenToOthers(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return false;
        }
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        return !mode.endsWith("------") && !(mode.equals("r--r-----") && isMounted(file));
    }

    private static boolean isMounted(Path file) throws IOException {
        Integer owner = id(file, "unix:uid");
        return owner != null
                && (owner == ROOT
                        || owner.equals(id(OWN_PROCESS, "unix:uid"))
                                && Objects.equals(id(file, "unix:gid"), id(OWN_PROCESS, "unix:gid")));
    }

    /** Null where the machine does not say. */
    private static @Nullable Integer id(Path file, String attribute) throws IOException {
        try {
            return Files.exists(file) ? (Integer) Files.getAttribute(file, attribute) : null;
        } catch (UnsupportedOperationException | IllegalArgumentException unknown) {
            return null;
        }
    }

    public static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(
                draft,
                Set.of(CREATE_NEW, WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, ATOMIC_MOVE);
        forceFolderOf(file);
    }

    /** The new name too: a database that commits next would survive a power cut that the name does not. */
    private static void forceFolderOf(Path file) throws IOException {
        FileChannel names;
        try {
            names = FileChannel.open(file.toAbsolutePath().getParent(), READ);
        } catch (IOException noFolderCanBeOpenedHere) {
            return;
        }
        try (names) {
            names.force(true);
        }
    }
}
