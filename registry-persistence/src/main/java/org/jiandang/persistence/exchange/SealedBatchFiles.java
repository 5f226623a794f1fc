package org.jiandang.persistence.exchange;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jiandang.exchange.BatchFiles;
import org.jiandang.exchange.BatchId;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files in the data folder, each under a key of its own that the vault seals for its batch. Contents are sealed in segments, so nothing of a file
 * that was altered, cut or put in another's place is read.
 */
@Component
class SealedBatchFiles implements BatchFiles {
    private static final int SEGMENT = 1 << 16;

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
            Path part = folder.resolve(id + ".part");
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
            byte[] sealed = in.readNBytes(Math.min(in.readInt(), 4096));
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

    @Override
    public void remove(BatchId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(BatchId id) {
        return folder.resolve(id + ".sealed");
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
