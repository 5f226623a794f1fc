package org.jiandang.persistence.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jiandang.exchange.BatchId;
import org.jiandang.persistence.crypto.SealedElsewhere;
import org.jiandang.vault.SealedPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of imported files. At the head of each stands its key, sealed; a change of data keys seals the head anew, the contents behind it stay. */
@Component
class BatchFolder implements SealedElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(BatchFolder.class);
    private static final int LONGEST_HEAD = 4096;
    static final String KEPT = ".sealed";

    private final Path folder;

    BatchFolder(@Value("${registry.data}") Path data) {
        this.folder = data.resolve("imports");
    }

    /** The folder itself, which need not exist yet. */
    Path root() {
        return folder;
    }

    /** Where the file of a batch lies. */
    Path file(BatchId id) {
        return folder.resolve(id + KEPT);
    }

    /** Where it lies until it is whole; makes the folder. */
    Path part(BatchId id) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(id + ".part");
    }

    /** Puts the whole file in its place. */
    void place(Path part, BatchId id) throws IOException {
        Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the sealed key of a batch is sealed for. */
    static SealedPlace sealedFor(BatchId id) {
        return new SealedPlace("import_batch", id.countyCode(), id.serial(), 0, "file_key");
    }

    /** Reads the sealed key; behind it the contents begin. */
    static byte[] head(DataInputStream in) throws IOException {
        return in.readNBytes(Math.min(in.readInt(), LONGEST_HEAD));
    }

    static void writeHead(DataOutputStream out, byte[] sealed) throws IOException {
        out.writeInt(sealed.length);
        out.write(sealed);
    }

    synchronized void remove(BatchId id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    @Override
    public void each(Visitor visitor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(folder, "*" + KEPT)) {
            for (Path file : kept) {
                String name = file.getFileName().toString();
                anew(BatchId.of(name.substring(0, name.length() - KEPT.length())), visitor);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not beside a removal, which would be undone. */
    private synchronized void anew(BatchId id, Visitor visitor) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(id))))) {
            byte[] fresh = visitor.anew(head(in), sealedFor(id));
            if (fresh == null) {
                return;
            }
            Path part = part(id);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                writeHead(out, fresh);
                in.transferTo(out);
            }
            place(part, id);
        } catch (NoSuchFileException removed) {
            LOG.debug("the file of batch {} was removed meanwhile", id);
        }
    }
}
