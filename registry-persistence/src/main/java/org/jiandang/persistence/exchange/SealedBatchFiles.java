package org.jiandang.persistence.exchange;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jiandang.exchange.BatchFiles;
import org.jiandang.exchange.BatchId;
import org.jiandang.persistence.crypto.SealedElsewhere;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files in the data folder, each under a key of its own that the vault seals for its batch. Contents are sealed in segments, so nothing of a file
 * that was altered, cut or put in another's place is read.
 */
@Component
class SealedBatchFiles implements BatchFiles, SealedElsewhere {
    private static final int SEGMENT = 1 << 16;
    private static final int LONGEST_HEAD = 4096;
    private static final String KEPT = ".sealed";
    private static final String PART = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(SealedBatchFiles.class);

    private final Path folder;
    private final Vault vault;

    SealedBatchFiles(@Value("${registry.data}") Path data, Vault vault) {
        this.folder = data.resolve("imports");
        this.vault = vault;
    }

    @Override
    public void keep(BatchId id, byte[] content) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(id + PART);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                byte[] sealed =
                        vault.seal(HexFormat.of().formatHex(key), place(id)).cipher();
                out.writeInt(sealed.length);
                out.write(sealed);
                try (OutputStream body = streaming(key).newEncryptingStream(out, bound(id))) {
                    body.write(content);
                }
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the file of batch " + id + " could not be sealed", e);
        }
    }

    @Override
    public byte[] open(BatchId id) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file(id))))) {
            byte[] sealed = head(in);
            byte[] key = HexFormat.of().parseHex(vault.open(new Sealed(sealed, new byte[0]), place(id)));
            try (InputStream body = streaming(key).newDecryptingStream(in, bound(id))) {
                return body.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file of batch " + id + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the file of batch " + id + " does not open", e);
        }
    }

    /** The sealed key at the head of each file; the contents behind it stay as they are. */
    @Override
    public void each(Visitor visitor) {
        try (DirectoryStream<Path> kept =
                Files.isDirectory(folder) ? Files.newDirectoryStream(folder, "*" + KEPT) : null) {
            if (kept != null) {
                for (Path file : kept) {
                    String name = file.getFileName().toString();
                    anew(BatchId.of(name.substring(0, name.length() - KEPT.length())), visitor);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not beside a removal, which would be undone. */
    private synchronized void anew(BatchId id, Visitor visitor) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(id))))) {
            byte[] fresh = visitor.anew(head(in), place(id));
            if (fresh == null) {
                return;
            }
            Path part = folder.resolve(id + PART);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                out.writeInt(fresh.length);
                out.write(fresh);
                in.transferTo(out);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException removed) {
            LOG.debug("the file of batch {} was removed meanwhile", id);
        }
    }

    private static byte[] head(DataInputStream in) throws IOException {
        return in.readNBytes(Math.min(in.readInt(), LONGEST_HEAD));
    }

    @Override
    public synchronized void remove(BatchId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(BatchId id) {
        return folder.resolve(id + KEPT);
    }

    private static AesGcmHkdfStreaming streaming(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT, 0);
    }

    private static SealedPlace place(BatchId id) {
        return new SealedPlace("import_batch", id.countyCode(), id.serial(), 0, "file_key");
    }

    private static byte[] bound(BatchId id) {
        return ("import_batch:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
