package org.jiandang.persistence.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jiandang.evidence.EvidenceFiles;
import org.jiandang.evidence.EvidenceRefused;
import org.jiandang.evidence.EvidenceRefused.Reason;
import org.jiandang.evidence.StoredFile;
import org.jiandang.storage.Room;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Evidence in a folder, each file under the hash of its bytes, so the same bytes are kept once and a changed file no longer answers to its name. A
 * file is whole or absent after a crash.
 */
@Component
class FolderOfEvidence implements EvidenceFiles {

    /** Bytes a file may have. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private final Path root;
    private final Room room;

    FolderOfEvidence(@Value("${registry.evidence:${registry.data}/evidence}") Path root, Room room) {
        this.root = root.toAbsolutePath().normalize();
        this.room = room;
    }

    @Override
    public void mustFit(byte[] content) {
        checked(content, kind(content));
    }

    @Override
    public StoredFile keep(byte[] content) {
        FileKind kind = kind(content);
        byte[] kept = checked(content, kind);
        StoredFile file = new StoredFile(sha256(kept), kind.mediaType(), kept.length);
        write(pathOf(file), kept);
        return file;
    }

    private FileKind kind(byte[] content) {
        if (content.length == 0) {
            throw new EvidenceRefused(Reason.EMPTY);
        }
        if (content.length > MOST_BYTES) {
            throw new EvidenceRefused(Reason.TOO_LARGE, MOST_BYTES / (1024 * 1024));
        }
        if (!room.isAt(root)) {
            throw new EvidenceRefused(Reason.NO_ROOM, room.leastPercent());
        }
        return FileKind.of(content).orElseThrow(() -> new EvidenceRefused(Reason.UNKNOWN_TYPE));
    }

    private static byte[] checked(byte[] content, FileKind kind) {
        return kind == FileKind.PDF ? PdfCheck.checked(content) : Pictures.redrawn(content, kind);
    }

    @Override
    public InputStream open(StoredFile file) {
        try {
            return Files.newInputStream(pathOf(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Path pathOf(StoredFile file) {
        String name = file.sha256();
        if (!name.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash");
        }
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static void write(Path target, byte[] content) {
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(
                    target.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path draft = Files.createTempFile(target.getParent(), "new", null);
            try {
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(content);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(draft, target, ATOMIC_MOVE);
            } finally {
                // what did not fit would take the room that is asked for
                Files.deleteIfExists(draft);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
