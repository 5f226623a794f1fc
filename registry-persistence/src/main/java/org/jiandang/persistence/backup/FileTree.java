package org.jiandang.persistence.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Predicate;

/** Copies folders, closed to everybody but their owner and on the disk before it returns. */
final class FileTree {

    private FileTree() {}

    /**
     * Copies a folder with all that is in it. A file that is taken away meanwhile is passed over; one that grows or changes meanwhile is copied as it is.
     *
     * @param wanted asked with the path relative to the folder, for files and folders; of a folder that is not wanted nothing is copied but itself
     */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                Path relative = from.relativize(folder);
                makePrivate(to.resolve(relative.toString()));
                return folder.equals(from) || wanted.test(relative)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                Path relative = from.relativize(file);
                if (about.isRegularFile() && wanted.test(relative)) {
                    one(file, to.resolve(relative.toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    static void one(Path from, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(
                        to,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            long size = in.size();
            long copied = 0;
            while (copied < size) {
                long step = in.transferTo(copied, size - copied, out);
                if (step <= 0) {
                    break;
                }
                copied += step;
            }
            out.force(true);
        } catch (NoSuchFileException takenAway) {
            Files.deleteIfExists(to);
        }
    }

    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
}
